package hms.esr.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.kernel.random.RandomSource;
import hms.esr.kernel.staff.Discipline;
import hms.esr.kernel.staff.ShiftPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One clerk around the clock, ten cases at midnight, each an hour of work at productivity 1. */
class ProductivityTest {
  private static final long HOUR_MS = 3_600_000;

  @Test
  void workTakesLongerWhereLessIsDoneAnHour() {
    assertEquals(10 * HOUR_MS, busyMs(Expression.constant(1)));
    assertEquals(20 * HOUR_MS, busyMs(Expression.constant(0.5)));
    assertEquals(8 * HOUR_MS, busyMs(Expression.constant(1.25)));
  }

  @Test
  void itIsReadWhenServiceStarts() {
    // Half as productive before three o'clock: 0-2, 2-4, and from then on an hour each.
    Expression learning = (s, c) -> s.now() < 3 * HOUR_MS ? 0.5 : 1;
    assertEquals((4 + 8) * HOUR_MS, busyMs(learning));
  }

  @Test
  void noWorkAtAllIsRefusedByThePoolsName() {
    for (double wrong : new double[] {0, -1, Double.NaN}) {
      IllegalStateException refused =
          assertThrows(IllegalStateException.class, () -> busyMs((s, c) -> wrong));
      assertTrue(String.valueOf(refused.getMessage()).contains("'clerk'"), refused::getMessage);
    }
  }

  private static double busyMs(Expression productivity) {
    Program program =
        new Program(
            "case",
            List.of(
                new Steps.Serve(0, (s, c, u) -> 60, Expression.constant(0), null, 0, 1, 1),
                new Steps.End()),
            List.of());
    Model model =
        new Model(
            QueueModel.DATES,
            1,
            1,
            List.of(program),
            List.of(
                new Model.Pool(
                    "clerk", Discipline.FIRST_COME, Expression.constant(1), productivity, false)),
            List.of(
                new Source.Schedule(
                    0, 10, Expression.constant(1), (s, c, u) -> s.now() == 0 ? 10 : 0, 0)),
            0,
            List.of(),
            List.of(),
            List.of(),
            new Model.Policy(new double[0], List.of(ShiftPlan.always())),
            null);
    Simulation simulation = new Simulation(model, new RandomSource(1, 0), 0, 2, null);
    simulation.run(() -> false);
    return simulation.pool(0).busy().wholeArea();
  }
}
