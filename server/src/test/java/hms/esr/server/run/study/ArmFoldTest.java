package hms.esr.server.run.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hms.esr.server.runtime.UnitResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArmFoldTest {
  private static UnitResult unit(double value, double dayOne, double dayTwo) {
    return UnitResult.plain(
        new double[] {value}, new double[][] {{dayOne, dayTwo}}, "digest of " + value);
  }

  // Sums of these depend on their order in the last bits, which the order of arrival must not show.
  private static final List<UnitResult> UNITS =
      List.of(unit(1, 0.1, 1e16), unit(2, 0.2, 1), unit(3, 0.3, -1e16), unit(4, 0.4, 1));

  private static ArmFold folded(int... order) {
    ArmFold fold = new ArmFold(1, 2, true);
    for (int replication : order) {
      fold.add(replication, UNITS.get(replication));
    }
    return fold;
  }

  @Test
  void theOrderOfArrivalDoesNotShow() {
    ArmFold sorted = folded(0, 1, 2, 3);
    ArmFold mixed = folded(3, 1, 0, 2);
    assertArrayEquals(
        sorted.observations(0, "a.b").values(), mixed.observations(0, "a.b").values());
    assertEquals(
        sorted.observations(0, "a.b").daily().mean(), mixed.observations(0, "a.b").daily().mean());
    assertEquals(sorted.digest(), mixed.digest());
  }

  @Test
  void aDayThatSomeReplicationsDidNotObserveIsTheMeanOfTheOthers() {
    ArmFold fold = new ArmFold(1, 2, true);
    fold.add(0, unit(1, Double.NaN, Double.NaN));
    fold.add(1, unit(2, 6, Double.NaN));
    assertEquals(List.of(6.0, Double.NaN), fold.observations(0, "a.b").daily().mean());
  }

  @Test
  void nothingIsReadBeforeAllIsThereAndNothingCountsTwice() {
    ArmFold fold = folded(0, 2);
    assertThrows(IllegalStateException.class, () -> fold.observations(0, "a.b"));
    assertThrows(IllegalStateException.class, fold::digest);
    assertThrows(IllegalStateException.class, () -> fold.add(0, UNITS.get(0)));
    assertThrows(IllegalStateException.class, () -> fold.add(2, UNITS.get(2)));
  }
}
