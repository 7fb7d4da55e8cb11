package hms.esr.server.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hms.esr.server.runtime.UnitResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunFoldTest {
  private static UnitResult unit(double value, double dayOne, double dayTwo) {
    return new UnitResult(
        new double[] {value}, new double[][] {{dayOne, dayTwo}}, "digest of " + value);
  }

  // Sums of these depend on their order in the last bits, which the order of arrival must not show.
  private static final List<UnitResult> UNITS =
      List.of(unit(1, 0.1, 1e16), unit(2, 0.2, 1), unit(3, 0.3, -1e16), unit(4, 0.4, 1));

  private static RunFold folded(int... order) {
    RunFold fold = new RunFold(1, 2, UNITS.size());
    for (int replication : order) {
      fold.add(replication, UNITS.get(replication));
    }
    return fold;
  }

  @Test
  void theOrderOfArrivalDoesNotShow() {
    RunFold sorted = folded(0, 1, 2, 3);
    RunFold mixed = folded(3, 1, 0, 2);
    assertArrayEquals(sorted.observations(0).values(), mixed.observations(0).values());
    assertEquals(sorted.observations(0).daily(), mixed.observations(0).daily());
    assertEquals(sorted.digest(), mixed.digest());
  }

  @Test
  void aDayThatSomeReplicationsDidNotObserveIsTheMeanOfTheOthers() {
    RunFold fold = new RunFold(1, 2, 2);
    fold.add(0, unit(1, Double.NaN, Double.NaN));
    fold.add(1, unit(2, 6, Double.NaN));
    assertEquals(List.of(6.0, Double.NaN), fold.observations(0).daily());
  }

  @Test
  void nothingIsReadBeforeAllIsThereAndNothingCountsTwice() {
    RunFold fold = folded(0, 2);
    assertThrows(IllegalStateException.class, () -> fold.observations(0));
    assertThrows(IllegalStateException.class, fold::digest);
    assertThrows(IllegalStateException.class, () -> fold.add(0, UNITS.get(0)));
    assertThrows(IllegalStateException.class, () -> fold.add(2, UNITS.get(2)));
  }
}
