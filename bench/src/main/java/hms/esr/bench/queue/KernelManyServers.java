package hms.esr.bench.queue;

import hms.esr.bench.queue.ManyServers.Figures;
import hms.esr.kernel.distribution.Shapes;
import hms.esr.kernel.process.Expression;
import hms.esr.kernel.process.Model;
import hms.esr.kernel.process.Program;
import hms.esr.kernel.process.Simulation;
import hms.esr.kernel.process.Source;
import hms.esr.kernel.process.Steps;
import hms.esr.kernel.random.RandomSource;
import hms.esr.kernel.staff.Discipline;
import hms.esr.kernel.staff.ShiftPlan;
import hms.esr.kernel.time.Dates;
import hms.esr.kernel.time.VirtualTime;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** On the kernel: the same classes as a city, with all of its statistics and its self-check. */
final class KernelManyServers {
  private final Model model = model();

  Figures run(long seed) {
    Simulation simulation =
        new Simulation(model, new RandomSource(seed, 0), 0, ManyServers.DAYS, null);
    simulation.run(() -> false);
    var pool = simulation.pool(0);
    double waited = 0;
    long served = 0;
    for (int day = 0; day < ManyServers.DAYS; day++) {
      waited += pool.waits().sum(day);
      served += pool.waits().count(day);
    }
    double span = (double) ManyServers.DAYS * VirtualTime.DAY_MS;
    return new Figures(
        waited / served, pool.queue().wholeArea() / span, pool.busy().wholeArea() / span, served);
  }

  private static Model model() {
    Program program =
        new Program(
            "customer",
            List.of(
                new Steps.Serve(
                    0,
                    (s, c, u) -> ManyServers.SERVICE_MINUTES * Shapes.exponential(u),
                    Expression.constant(0),
                    null,
                    0,
                    1,
                    1),
                new Steps.End()),
            List.of());
    Source source =
        new Source.Habit(
            0,
            10,
            Expression.constant(1),
            Expression.constant(ManyServers.ARRIVALS_A_DAY),
            0,
            1440);
    return new Model(
        new Dates(LocalDate.of(2026, 1, 5), new TreeSet<>()),
        1,
        1,
        List.of(program),
        List.of(
            new Model.Pool(
                "servers",
                Discipline.FIRST_COME,
                Expression.constant(ManyServers.SERVERS),
                Expression.constant(1),
                false)),
        List.of(source),
        0,
        List.of(),
        List.of(),
        List.of(),
        new Model.Policy(new double[0], List.of(ShiftPlan.always())),
        null);
  }
}
