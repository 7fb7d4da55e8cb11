package hms.esr.city.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CitizenIdsTest {
  @Property
  void scramblingCanBeUndone(@ForAll int value) {
    assertEquals(value, CitizenIds.unscramble(CitizenIds.scramble(value)));
  }

  @Property
  void anIdLeadsBackToItsCitizen(
      @ForAll long seed, @ForAll @IntRange(max = Population.MAX_SIZE - 1) int citizen) {
    CitizenIds ids = ids("914a", seed);
    String id = ids.id(citizen);
    assertEquals(OptionalInt.of(citizen), ids.indexOf(id, citizen + 1));
    assertEquals(OptionalInt.of(citizen), ids.indexOf(id.toUpperCase(Locale.ROOT), citizen + 1));
    assertEquals(OptionalInt.empty(), ids.indexOf(id, citizen), "beyond the population's end");
  }

  @Property
  void anIdIsAUuidOfVersion8AndNothingInItReadsAsAnSsn(
      @ForAll long seed, @ForAll @IntRange(max = Population.MAX_SIZE - 1) int citizen) {
    String id = ids("9140", seed).id(citizen); // digits only: the hardest box for the SSN's shape
    UUID uuid = UUID.fromString(id);
    assertEquals(id, uuid.toString());
    assertEquals(8, uuid.version());
    assertEquals(2, uuid.variant());
    assertFalse(ReservedRange.containsSsnShape(id), id);
    assertFalse(id.matches(".*\\d{3}-?\\d{2}-?\\d{4}.*"), id);
  }

  @Test
  void anIdWithAnyDigitChangedIsNobodys() {
    CitizenIds ids = ids("914a", 1);
    String id = ids.id(123);
    for (int k = 0; k < id.length(); k++) {
      if (id.charAt(k) != '-') {
        String changed =
            id.substring(0, k) + (id.charAt(k) == 'b' ? 'c' : 'b') + id.substring(k + 1);
        assertEquals(OptionalInt.empty(), ids.indexOf(changed, 70_000), changed);
      }
    }
  }

  @Test
  void idsOfAnotherBoxOrSeedAndOtherTextsAreNobodys() {
    CitizenIds ids = ids("914a", 1);
    assertEquals(OptionalInt.empty(), ids.indexOf(ids("914b", 1).id(5), 70_000));
    assertEquals(OptionalInt.empty(), ids.indexOf(ids("914a", 2).id(5), 70_000));
    assertEquals(OptionalInt.empty(), ids.indexOf("", 70_000));
    assertEquals(OptionalInt.empty(), ids.indexOf("e5e5914a-nonsense-of-the-right-length", 70_000));
    assertEquals(OptionalInt.empty(), ids.indexOf("e5e5914a-????-????-????-????????????", 70_000));
  }

  private static CitizenIds ids(String box, long seed) {
    return new CitizenIds(IdPrefix.ofBox(box), new CitizenDraws(seed));
  }
}
