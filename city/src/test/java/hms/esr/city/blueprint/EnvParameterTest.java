package hms.esr.city.blueprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnvParameterTest {
  private static final Location AT = new Location("x.yaml", 1, 1);

  private static EnvParameter of(EnvType type, double min, double max, List<String> choices) {
    return new EnvParameter(
        "P", type, "days", min, max, choices, "1", "about", "assumed", null, AT);
  }

  @Test
  void aWholeNumberIsCheckedForKindAndRange() {
    EnvParameter days = of(EnvType.INTEGER, 1, 60, List.of());
    assertNull(days.check("14"));
    assertNull(days.check("14.0"));
    assertEquals("'soon' is not a whole number", days.check("soon"));
    assertEquals("'1.5' is not a whole number", days.check("1.5"));
    assertEquals("0 is outside 1 to 60 days", days.check("0"));
    assertEquals("61 is outside 1 to 60 days", days.check("61"));
    assertEquals("'' is not a whole number", days.check(""));
  }

  @Test
  void aNumberIsWrittenAsPeopleWriteIt() {
    EnvParameter days = of(EnvType.NUMBER, 0.1, 365, List.of());
    assertNull(days.check("1e2"));
    assertEquals("'NaN' is not a number", days.check("NaN"));
    assertEquals("'0x10' is not a number", days.check("0x10"));
    assertEquals("'10f' is not a number", days.check("10f"));
    assertEquals("0.05 is outside 0.1 to 365 days", days.check("0.05"));
  }

  @Test
  void aChoiceNamesItsWordsAndTheNearest() {
    EnvParameter mode = of(EnvType.CHOICE, 0, 1, List.of("strict", "lenient"));
    assertNull(mode.check("lenient"));
    assertEquals(1, mode.number("lenient"));
    assertEquals(
        "'stict' is not one of strict, lenient (did you mean strict?)", mode.check("stict"));
  }

  @Test
  void aBooleanIsOneOrNought() {
    EnvParameter online = of(EnvType.BOOLEAN, 0, 1, List.of());
    assertEquals(1, online.number("true"));
    assertEquals(0, online.number("false"));
    assertEquals("'yes' is not true or false", online.check("yes"));
    assertThrows(IllegalArgumentException.class, () -> online.number("yes"));
  }
}
