package hms.esr.kernel.proof;

import hms.esr.kernel.process.Sampler;
import hms.esr.kernel.proof.ClosedForms.ErlangA;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Several heads before one line: with endless patience, with little, and with few places. */
class ManyServersTest {
  private static final double MEAN_SERVICE = 4;

  /** M/M/c: {@link ClosedForms#erlangC}. */
  @ParameterizedTest
  @CsvSource({"2, 0.5", "3, 0.7", "12, 0.8", "50, 0.9"})
  void waitsOfManyServersAreErlangs(int heads, double load) {
    double rate = load * heads / MEAN_SERVICE;
    Customers customers = Customers.of(1440 * rate, Services.EXPONENTIAL.of(MEAN_SERVICE));
    int days = (int) Math.ceil(40_000 / rate / 1440);
    Replications runs = Replications.of(Station.of(heads, customers).model(), 201, 50, 1, days);
    double delayed = ClosedForms.erlangC(heads, load * heads);
    double wait = delayed * MEAN_SERVICE / heads / (1 - load);
    runs.agree("P(wait > 0)", delayed, run -> run.mean(Customers.delays(0)));
    runs.agree("mean wait", wait, run -> run.mean(Customers.waits(0)));
    runs.agree("heads at work", load * heads, run -> run.busy(0));
    runs.agree("line", rate * wait, run -> run.queue(0));
  }

  /** M/M/c+M: {@link ClosedForms.ErlangA}. */
  @ParameterizedTest
  @CsvSource({"3, 0.7, 2", "12, 0.95, 7", "5, 1.3, 4", "46, 1.05, 8"})
  void theImpatientAreServedAsErlangAndPalmSay(int heads, double load, double meanPatience) {
    double rate = load * heads / MEAN_SERVICE;
    Sampler patience = Services.EXPONENTIAL.of(meanPatience);
    Customers customers =
        Customers.of(1440 * rate, Services.EXPONENTIAL.of(MEAN_SERVICE)).withPatience(patience);
    int days = (int) Math.ceil(15_000 / rate / 1440);
    Replications runs = Replications.of(Station.of(heads, customers).model(), 202, 25, 1, days);
    ErlangA expected = ErlangA.of(rate, MEAN_SERVICE, heads, meanPatience);
    runs.agree("P(wait > 0)", expected.delayed(), run -> run.mean(Customers.delays(0)));
    runs.agree(
        "abandonment",
        expected.abandoned(),
        run -> run.count(Customers.reneged(0)) / run.values(Customers.waits(0)));
    runs.agree("mean wait", expected.waitMinutes(), run -> run.mean(Customers.waits(0)));
    runs.agree("utilisation", expected.utilisation(), run -> run.busy(0) / heads);
  }

  /**
   * M/M/c/K: the stationary probabilities of its birth-death process (Gross et al., section 2.4).
   */
  @ParameterizedTest
  @CsvSource({"1, 4, 0.9", "3, 7, 0.8", "5, 8, 1.2"})
  void whoFindsNoPlaceIsLostAsOftenAsAllAreFull(int heads, int places, double load) {
    double rate = load * heads / MEAN_SERVICE;
    Customers customers =
        Customers.of(1440 * rate, Services.EXPONENTIAL.of(MEAN_SERVICE)).withPlaces(places);
    int days = (int) Math.ceil(15_000 / rate / 1440);
    Replications runs = Replications.of(Station.of(heads, customers).model(), 203, 25, 1, days);
    double[] states = ClosedForms.multiServer(rate, MEAN_SERVICE, heads, 0, places);
    double line = 0;
    double inside = 0;
    for (int n = 0; n <= places; n++) {
      line += Math.max(0, n - heads) * states[n];
      inside += n * states[n];
    }
    double served = rate * (1 - states[places]);
    runs.agree("loss", states[places], ManyServersTest::loss);
    runs.agree("mean wait", line / served, run -> run.mean(Customers.waits(0)));
    runs.agree("inside", inside, run -> run.inside(0));
    runs.agree("heads at work", served * MEAN_SERVICE, run -> run.busy(0));
  }

  /**
   * M/G/c/c: what is lost depends on the service by its mean alone (B. A. Sevastyanov, Theory of
   * Probability and its Applications 2 (1957) 104).
   */
  @ParameterizedTest
  @EnumSource
  void lossWithoutALineDependsOnTheMeanOfServiceAlone(Services service) {
    int heads = 6;
    double offered = 5;
    double rate = offered / MEAN_SERVICE;
    Customers customers = Customers.of(1440 * rate, service.of(MEAN_SERVICE)).withPlaces(heads);
    Replications runs = Replications.of(Station.of(heads, customers).model(), 204, 25, 1, 10);
    double blocked = ClosedForms.erlangB(heads, offered);
    runs.agree("loss", blocked, ManyServersTest::loss);
    runs.agree("heads at work", offered * (1 - blocked), run -> run.busy(0));
  }

  private static double loss(Measured run) {
    double lost = run.count(Customers.lost(0));
    return lost / (lost + run.values(Customers.waits(0)));
  }
}
