package hms.esr.kernel.proof;

import hms.esr.kernel.staff.Discipline;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two classes, the urgent first, nobody interrupted: {@link ClosedForms#cobham}. */
class PriorityTest {
  private static final double URGENT_RATE = 0.2;
  private static final double OTHER_RATE = 0.25;

  @Test
  void oneServerKeepsTheUrgentAndTheOthersWaitingAsCobhamSays() {
    double urgentService = 1;
    double otherService = 2;
    Customers urgent =
        Customers.of(1440 * URGENT_RATE, Services.ERLANG_4.of(urgentService)).withPriority(0);
    Customers other =
        Customers.of(1440 * OTHER_RATE, Services.LOGNORMAL.of(otherService)).withPriority(1);
    double[] waits =
        ClosedForms.cobham(
            new double[] {URGENT_RATE, OTHER_RATE},
            new double[] {urgentService, otherService},
            new double[] {
              urgentService * urgentService * (1 + Services.ERLANG_4.variation()),
              otherService * otherService * (1 + Services.LOGNORMAL.variation())
            });
    check(new Station(1, Discipline.PRIORITY, List.of(urgent, other)), waits);
  }

  @Test
  void fourServersKeepTheUrgentAndTheOthersWaitingAsCobhamSays() {
    double service = 7;
    Customers urgent =
        Customers.of(1440 * URGENT_RATE, Services.EXPONENTIAL.of(service)).withPriority(0);
    Customers other =
        Customers.of(1440 * OTHER_RATE, Services.EXPONENTIAL.of(service)).withPriority(1);
    double[] waits = ClosedForms.cobham(new double[] {URGENT_RATE, OTHER_RATE}, service, 4);
    // The order of the classes in the model must not matter: here the urgent come second.
    check(
        new Station(4, Discipline.PRIORITY, List.of(other, urgent)),
        new double[] {waits[1], waits[0]});
  }

  private static void check(Station station, double[] waits) {
    Replications runs = Replications.of(station.model(), 301, 50, 3, 60);
    for (int number = 0; number < waits.length; number++) {
      int tally = Customers.waits(number);
      runs.agree("mean wait of class " + number, waits[number], run -> run.mean(tally));
    }
  }
}
