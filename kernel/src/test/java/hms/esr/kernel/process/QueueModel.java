package hms.esr.kernel.process;

import hms.esr.kernel.distribution.Shapes;
import hms.esr.kernel.random.RandomSource;
import hms.esr.kernel.staff.Discipline;
import hms.esr.kernel.staff.ShiftPlan;
import hms.esr.kernel.time.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A single queue for tests: Poisson arrivals, one pool, exponential service. */
record QueueModel(
    double arrivalsADay,
    double serviceMinutes,
    int heads,
    Discipline discipline,
    ShiftPlan plan,
    @Nullable Double patienceMinutes) {

  static final Dates DATES = new Dates(LocalDate.of(2026, 1, 5), new TreeSet<>());

  static QueueModel mmc(double arrivalsADay, double serviceMinutes, int heads) {
    return new QueueModel(
        arrivalsADay, serviceMinutes, heads, Discipline.FIRST_COME, ShiftPlan.always(), null);
  }

  Model model() {
    Sampler service = (s, c, u) -> serviceMinutes * Shapes.exponential(u);
    Double mean = patienceMinutes;
    Sampler patience = mean == null ? null : (s, c, u) -> mean * Shapes.exponential(u);
    Expression urgency = (s, c) -> s.citizen(c) % 3;
    Program program =
        new Program(
            "customer",
            List.of(
                new Steps.Serve(0, service, urgency, patience, 0, 1, 2),
                new Steps.Count(0, 3),
                new Steps.Count(1, 3),
                new Steps.End()),
            List.of());
    Source source =
        new Source.Habit(0, 10, Expression.constant(1), Expression.constant(arrivalsADay), 0, 1440);
    return new Model(
        DATES,
        1000,
        1,
        List.of(program),
        List.of(
            new Model.Pool(
                "clerks", discipline, Expression.constant(heads), Expression.constant(1), true)),
        List.of(source),
        2,
        List.of(),
        List.of(),
        List.of(),
        new Model.Policy(new double[0], List.of(plan)),
        null);
  }

  Simulation run(long seed, int replication, int warmupDays, int days) {
    Simulation simulation =
        new Simulation(model(), new RandomSource(seed, replication), warmupDays, days, null);
    simulation.run(() -> false);
    return simulation;
  }
}
