package hms.esr.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hms.esr.kernel.random.RandomSource;
import hms.esr.kernel.staff.Discipline;
import hms.esr.kernel.staff.Shift;
import hms.esr.kernel.staff.ShiftPlan;
import hms.esr.kernel.time.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One clerk, service of exactly an hour, twelve cases at eight o'clock: all of it by hand. */
class StaffingTest {
  private static final int MONDAY_TO_FRIDAY = 0b0011_1110;
  private static final long HOUR_MS = 3_600_000;
  private static final Shift OFFICE = new Shift(MONDAY_TO_FRIDAY, 480, 960);

  /** Served cases by the number drawn for them, in the order of service. */
  private final List<Double> served = new ArrayList<>();

  @Test
  void withoutOvertimeTheLineWaitsForTheNextDay() {
    assertEquals(List.of(8L, 4L), servedADay(plan(0, false), 1, 2));
  }

  @Test
  void inOvertimeStaffStayWhileWorkWaits() {
    assertEquals(List.of(10L, 2L), servedADay(plan(2 * HOUR_MS, false), 1, 2));
    assertEquals(List.of(12L, 0L), servedADay(plan(9 * HOUR_MS, false), 1, 2));
  }

  @Test
  void twoHeadsServeTwiceAsMany() {
    assertEquals(List.of(12L, 0L), servedADay(plan(0, false), 2, 2));
  }

  @Test
  void aClosedHolidayServesNobody() {
    // Day 7 is a Monday and a holiday: the cases wait for Tuesday.
    Simulation closed = run(plan(0, false), Discipline.FIRST_COME, 1, null, 7, 9);
    assertEquals(0, closed.measured().count(0, 0, 8));
    assertEquals(8, closed.measured().count(0, 8, 1));
    Simulation worked = run(plan(0, true), Discipline.FIRST_COME, 1, null, 7, 9);
    assertEquals(8, worked.measured().count(0, 7, 1));
  }

  @Test
  void overtimeIsBookedBeyondTheShift() {
    Simulation simulation = run(plan(2 * HOUR_MS, false), Discipline.FIRST_COME, 1, null, 0, 2);
    var pool = simulation.pool(0);
    assertEquals(10 * HOUR_MS, pool.busy().area(0));
    assertEquals(8 * HOUR_MS, pool.planned().area(0));
    assertEquals(2 * HOUR_MS, pool.overtime().area(0));
  }

  @Test
  void shiftsThatMeetDoNotWorkTogether() {
    // The fourth case is in service at half past eleven: nobody else may start on the fifth.
    var morning = new Shift(MONDAY_TO_FRIDAY, 480, 690);
    var afternoon = new Shift(MONDAY_TO_FRIDAY, 690, 960);
    var plan = new ShiftPlan(List.of(morning, afternoon), false, 0);
    var pool = run(plan, Discipline.FIRST_COME, 1, null, 0, 2).pool(0);
    assertEquals(8 * HOUR_MS, pool.busy().area(0));
    assertEquals(0, pool.overtime().area(0));
    assertEquals(1, pool.mostHeads(0));
  }

  @Test
  void aPoolThatNeverClosesKeepsItsHeads() {
    var pool = run(ShiftPlan.always(), Discipline.FIRST_COME, 1, null, 0, 3).pool(0);
    assertEquals(1, pool.mostHeads(1));
    assertEquals(24 * HOUR_MS, pool.planned().area(1));
    assertEquals(0, pool.overtime().area(0));
  }

  @Test
  void theLineIsOrderedByItsDiscipline() {
    run(plan(0, false), Discipline.FIRST_COME, 1, null, 0, 3);
    List<Double> firstCome = List.copyOf(served);
    served.clear();
    run(plan(0, false), Discipline.PRIORITY, 1, null, 0, 3);
    List<Double> byPriority = List.copyOf(served);
    served.clear();
    run(plan(0, false), Discipline.EARLIEST_DUE, 1, null, 0, 3);
    // The first finds the clerk free; the others stand in line and are ordered.
    List<Double> ordered = new ArrayList<>(firstCome.subList(1, 12));
    ordered.sort(null);
    assertEquals(ordered, byPriority.subList(1, 12));
    assertEquals(byPriority, served);
  }

  @Test
  void whoLosesPatienceLeavesTheLine() {
    // Patience of 150 minutes: served at 8, 9 and 10 o'clock, the other nine leave at 10:30.
    Simulation simulation = run(plan(0, false), Discipline.FIRST_COME, 1, 150.0, 0, 2);
    assertEquals(3, simulation.measured().count(0, 0, 2));
    assertEquals(9, simulation.measured().count(1, 0, 2));
    assertEquals(0, simulation.pool(0).waiting());
  }

  private static ShiftPlan plan(long overtimeMs, boolean worksHolidays) {
    return new ShiftPlan(List.of(OFFICE), worksHolidays, overtimeMs);
  }

  private List<Long> servedADay(ShiftPlan plan, int heads, int days) {
    Measurements measured = run(plan, Discipline.FIRST_COME, heads, null, 0, days).measured();
    List<Long> counts = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      counts.add(measured.count(0, day, 1));
    }
    return counts;
  }

  private Simulation run(
      ShiftPlan plan,
      Discipline discipline,
      int heads,
      @Nullable Double patience,
      int onDay,
      int days) {
    Expression note =
        (s, c) -> {
          served.add(s.field(c, 0));
          return 0;
        };
    Program program =
        new Program(
            "case",
            List.of(
                new Steps.Draw(0, (s, c, u) -> u, 1, 1),
                new Steps.Serve(
                    0,
                    (s, c, u) -> 60,
                    (s, c) -> s.field(c, 0),
                    patience == null ? null : (s, c, u) -> patience,
                    2,
                    2,
                    4),
                new Steps.Assign(1, note, 3),
                new Steps.Count(0, 5),
                new Steps.Count(1, 5),
                new Steps.End()),
            List.of());
    Sampler twelveOnTheDay = (s, c, u) -> s.now() == onDay * 24 * HOUR_MS ? 12 : 0;
    Dates dates =
        new Dates(LocalDate.of(2026, 1, 5), new TreeSet<>(List.of(LocalDate.of(2026, 1, 12))));
    Model model =
        new Model(
            dates,
            10,
            2,
            List.of(program),
            List.of(
                new Model.Pool(
                    "clerk",
                    discipline,
                    Expression.constant(heads),
                    Expression.constant(1),
                    false)),
            List.of(new Source.Schedule(0, 10, Expression.constant(1), twelveOnTheDay, 480)),
            2,
            List.of(),
            List.of(),
            List.of(),
            new Model.Policy(new double[0], List.of(plan)),
            null);
    Simulation simulation = new Simulation(model, new RandomSource(5, 0), 0, days, null);
    simulation.run(() -> false);
    return simulation;
  }
}
