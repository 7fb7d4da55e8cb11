package hms.esr.kernel.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * M/M/1, with the whole distribution of its waits (D. Gross et al., "Fundamentals of Queueing
 * Theory", 4th ed., 2008, section 2.2), and M/G/1 by Pollaczek and Khinchine.
 */
class SingleServerTest {
  private static final double MEAN_SERVICE = 1;
  private static final double LOAD = 0.7;
  private static final double RATE = LOAD / MEAN_SERVICE;
  private static final double A_DAY = 1440 * RATE;

  @Test
  void waitsOfOneServerHaveTheirMeanVarianceAndDistribution() {
    double decay = 1 / MEAN_SERVICE - RATE;
    double mean = LOAD / decay;
    double variance = LOAD * (2 - LOAD) / (decay * decay);
    double[] moments = {0.5, 1, 2, 5, 10};
    List<DoubleUnaryOperator> functions = new ArrayList<>();
    functions.add(wait -> (wait - mean) * (wait - mean));
    for (double t : moments) {
      functions.add(wait -> wait > t ? 1 : 0);
    }
    Customers customers =
        Customers.of(A_DAY, Services.EXPONENTIAL.of(MEAN_SERVICE)).withMeansOf(functions);
    Replications runs = Replications.of(Station.of(1, customers).model(), 101, 60, 2, 30);

    runs.agree("mean wait", mean, run -> run.mean(Customers.waits(0)));
    runs.agree("variance", variance, run -> run.mean(Customers.ofWaits(0, 0)));
    runs.agree("P(wait > 0)", LOAD, run -> run.mean(Customers.delays(0)));
    for (int i = 0; i < moments.length; i++) {
      int tally = Customers.ofWaits(0, i + 1);
      double tail = LOAD * Math.exp(-decay * moments[i]);
      runs.agree("P(wait > " + moments[i] + ")", tail, run -> run.mean(tally));
    }
    for (double p : new double[] {0.5, 0.9, 0.99}) {
      double quantile = Math.log(LOAD / (1 - p)) / decay;
      runs.agree("quantile " + p, quantile, run -> run.quantile(Customers.waits(0), p));
    }
    runs.agree("utilisation", LOAD, run -> run.busy(0));
    runs.agree("line", RATE * mean, run -> run.queue(0));
    runs.agree("inside", LOAD / (1 - LOAD), run -> run.inside(0));
  }

  @ParameterizedTest
  @EnumSource
  void meanWaitDependsOnTheVariationOfServiceAsPollaczekAndKhinchineSay(Services service) {
    Customers customers = Customers.of(A_DAY, service.of(MEAN_SERVICE));
    Replications runs = Replications.of(Station.of(1, customers).model(), 102, 40, 2, 40);
    double wait = ClosedForms.pollaczekKhinchine(RATE, MEAN_SERVICE, service.variation());
    runs.agree("mean wait", wait, run -> run.mean(Customers.waits(0)));
    runs.agree("line", RATE * wait, run -> run.queue(0));
    runs.agree("P(wait > 0)", LOAD, run -> run.mean(Customers.delays(0)));
  }
}
