package hms.esr.kernel.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.kernel.process.Model;
import hms.esr.kernel.statistics.ConfidenceInterval;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/**
 * An interval of 95 % covers the truth in 95 % of independent experiments, each with a seed of its
 * own. How far from that a right kernel may be is the binomial distribution's: between its
 * quantiles at 0.0005 and 0.9995.
 */
class CoverageTest {
  private static final int EXPERIMENTS = 300;
  private static final double LEVEL = 0.95;
  private static final int REPLICATIONS = 10;

  @Test
  void intervalsCoverTheTruthAsOftenAsTheySay() {
    int heads = 3;
    double meanService = 4;
    double load = 0.7;
    double rate = load * heads / meanService;
    Customers customers = Customers.of(1440 * rate, Services.EXPONENTIAL.of(meanService));
    Model model = Station.of(heads, customers).model();
    double delayed = ClosedForms.erlangC(heads, load * heads);
    double wait = delayed * meanService / heads / (1 - load);
    Covered waits = new Covered("mean wait", wait, run -> run.mean(Customers.waits(0)));
    Covered delays = new Covered("P(wait > 0)", delayed, run -> run.mean(Customers.delays(0)));
    Covered lines = new Covered("line", rate * wait, run -> run.queue(0));
    Covered work = new Covered("heads at work", load * heads, run -> run.busy(0));
    for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
      Replications runs = Replications.of(model, 50_000 + experiment, REPLICATIONS, 1, 3);
      for (Covered covered : new Covered[] {waits, delays, lines, work}) {
        covered.see(runs);
      }
    }
    for (Covered covered : new Covered[] {waits, delays, lines, work}) {
      covered.check();
    }
  }

  /** How often the intervals of one reading have covered its truth. */
  private static final class Covered {
    private final String what;
    private final double truth;
    private final ToDoubleFunction<Measured> reading;
    private int times;

    Covered(String what, double truth, ToDoubleFunction<Measured> reading) {
      this.what = what;
      this.truth = truth;
      this.reading = reading;
    }

    void see(Replications runs) {
      if (ConfidenceInterval.ofMean(runs.each(reading), LEVEL).covers(truth)) {
        times++;
      }
    }

    void check() {
      BinomialDistribution right = BinomialDistribution.of(EXPERIMENTS, LEVEL);
      int least = right.inverseCumulativeProbability(0.0005);
      int most = right.inverseCumulativeProbability(0.9995);
      assertTrue(
          least <= times && times <= most,
          () -> what + ": " + times + " of " + EXPERIMENTS + ", not " + least + " to " + most);
    }
  }
}
