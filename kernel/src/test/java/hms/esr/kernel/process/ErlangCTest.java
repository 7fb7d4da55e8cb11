package hms.esr.kernel.process;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.kernel.statistics.ConfidenceInterval;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * M/M/c against the closed form of A. K. Erlang (1917), as given by D. Gross et al., "Fundamentals
 * of Queueing Theory", 4th ed., section 2.3. The tolerance is the run's own 99.9 % interval.
 */
class ErlangCTest {
  private static final int REPLICATIONS = 20;
  private static final int WARMUP = 5;
  private static final int DAYS = 20;

  @ParameterizedTest
  @CsvSource({"1, 0.5", "1, 0.8", "3, 0.7", "12, 0.85", "50, 0.95"})
  void meanWaitAndUtilisationAreErlangs(int heads, double load) {
    double serviceMinutes = 4;
    double arrivalsADay = load * heads * 1440 / serviceMinutes;
    double[] waits = new double[REPLICATIONS];
    double[] busy = new double[REPLICATIONS];
    QueueModel queue = QueueModel.mmc(arrivalsADay, serviceMinutes, heads);
    IntStream.range(0, REPLICATIONS)
        .forEach(
            replication -> {
              Simulation simulation = queue.run(7, replication, WARMUP, DAYS);
              waits[replication] = meanWait(simulation);
              busy[replication] = meanBusy(simulation);
            });
    assertCovers(waits, erlangC(heads, load * heads) * serviceMinutes / (heads * (1 - load)));
    assertCovers(busy, load * heads);
  }

  private static void assertCovers(double[] observed, double truth) {
    ConfidenceInterval interval = ConfidenceInterval.ofMean(observed, 0.999);
    assertTrue(interval.covers(truth), () -> interval + " does not cover " + truth);
    assertTrue(interval.halfWidth() < 0.2 * truth, () -> interval + " says too little");
  }

  private static double meanWait(Simulation simulation) {
    var waits = simulation.pool(0).waits();
    double sum = 0;
    double count = 0;
    for (int day = WARMUP; day < WARMUP + DAYS; day++) {
      sum += waits.sum(day);
      count += waits.count(day);
    }
    return sum / count;
  }

  private static double meanBusy(Simulation simulation) {
    double area = 0;
    for (int day = WARMUP; day < WARMUP + DAYS; day++) {
      area += simulation.pool(0).busy().area(day);
    }
    return area / DAYS / 86_400_000.0;
  }

  /** The probability of waiting, by the stable recursion of Erlang B. */
  private static double erlangC(int heads, double offered) {
    double blocked = 1;
    for (int n = 1; n <= heads; n++) {
      blocked = offered * blocked / (n + offered * blocked);
    }
    return blocked / (1 - offered / heads * (1 - blocked));
  }
}
