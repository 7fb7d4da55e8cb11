package hms.esr.city.citizen;

import static hms.esr.city.citizen.ReferenceMarginals.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdPrefixTest {
  @ParameterizedTest
  @ValueSource(strings = {"e5e5", "E5E5", "e5", "", "e5e5914a", "e5e5-914a", "e5e5914a-c859", "e"})
  void aProductionPrefixThatOverlapsIsRefused(String production) {
    IdPrefixOverlap refused =
        assertThrows(
            IdPrefixOverlap.class, () -> IdPrefix.ofBox("914a", List.of("0000", production)));
    assertTrue(message(refused).contains("\"" + production + "\""), message(refused));
    assertTrue(message(refused).contains("e5e5914a"), message(refused));
  }

  @Test
  void otherProductionPrefixesPass() {
    IdPrefix prefix = IdPrefix.ofBox("914a", List.of("0a1b", "e5e4", "e5e5914b", "5e5e"));
    assertEquals("e5e5914a", prefix.value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "914", "914A", "914g", "914ab", "SBX-914a"})
  void digitsThatAreNoneAreRefused(String digits) {
    assertThrows(IllegalArgumentException.class, () -> IdPrefix.ofBox(digits));
  }

  @Test
  void aProductionPrefixThatIsNoneIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> IdPrefix.ofBox("914a", List.of("urn:uuid:12")));
  }
}
