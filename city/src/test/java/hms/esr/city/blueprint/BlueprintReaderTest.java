package hms.esr.city.blueprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import hms.esr.kernel.staff.Discipline;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a blueprint's text becomes. */
class BlueprintReaderTest {
  private final CityBlueprint city = new SmallCity().read();

  @Test
  void theCitySaysWhenAndWhereItIs() {
    assertEquals("small", city.name());
    assertEquals(ZoneId.of("Europe/Vienna"), city.timeZone());
    assertEquals(LocalDate.of(2026, 1, 5), city.starts());
    assertEquals(1000, city.population());
    assertEquals(new TreeSet<>(List.of(LocalDate.of(2026, 1, 6))), city.holidays());
  }

  @Test
  void aPoolHasItsShiftsAndItsDefaults() {
    PoolBlueprint pool = city.pools().getFirst();
    Shift shift = pool.shifts().getFirst();
    assertEquals(
        List.of(
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY),
        shift.days());
    assertEquals(8 * 60, shift.fromMinute());
    assertEquals(16 * 60, shift.toMinute());
    assertEquals(Discipline.EARLIEST_DUE, pool.discipline());
    assertEquals(0, pool.overtimeHours());
    assertEquals(false, pool.worksHolidays());
    assertEquals(new Expr("env.CLERKS", new Location(SmallCity.DOGS, 13, 16)), pool.headcount());
  }

  @Test
  void aHabitActsAllDayAndAllYearUnlessItSaysOtherwise() {
    HabitBlueprint habit = city.habits().getFirst();
    assertEquals(0, habit.fromMinute());
    assertEquals(1440, habit.toMinute());
    assertEquals(Collections.nCopies(7, 1.0), habit.weekdayWeights());
    assertEquals(Collections.nCopies(12, 1.0), habit.monthWeights());
  }

  @Test
  void weightsThatAreGivenStandAtTheirDayAndMonth() {
    HabitBlueprint habit =
        new SmallCity()
            .change(
                "case: licence\n    per_",
                "case: licence\n    weekdays: { sun: 0.5 }\n"
                    + "    months: { feb: 2 }\n    hours: { from: \"07:30\", to: \"24:00\" }\n    per_")
            .read()
            .habits()
            .getFirst();
    assertEquals(List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.5), habit.weekdayWeights());
    assertEquals(
        List.of(1.0, 2.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0), habit.monthWeights());
    assertEquals(7 * 60 + 30, habit.fromMinute());
    assertEquals(1440, habit.toMinute());
  }

  @Test
  void daysThatPassTheEndOfTheWeekAreOrderedFromMonday() {
    CityBlueprint weekend = new SmallCity().change("days: mon-fri", "days: sat-mon").read();
    assertEquals(
        List.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
        weekend.pools().getFirst().shifts().getFirst().days());
  }

  @Test
  void stepsKeepTheirOrderAndTheirPlace() {
    List<StepBlueprint> steps = city.cases().getFirst().steps();
    assertEquals(
        List.of("Draw", "Balk", "HoldUntil", "Serve", "Row", "Tally", "BranchByShare", "Call"),
        steps.stream().map(step -> step.getClass().getSimpleName()).toList());
    assertEquals(new Location(SmallCity.DOGS, 47, 9), steps.getFirst().at());
  }

  @Test
  void aTextColumnKeepsWordsThatYamlOnceTookForNo() {
    StepBlueprint.Row row =
        assertInstanceOf(StepBlueprint.Row.class, city.cases().getFirst().steps().get(4));
    assertEquals("NO", row.texts().get("status"));
    assertEquals("case.age_days", row.numbers().sequencedValues().getFirst().text());
  }

  @Test
  void theLastAlternativeByShareHasNoGuard() {
    StepBlueprint.BranchByShare branch =
        assertInstanceOf(StepBlueprint.BranchByShare.class, city.cases().getFirst().steps().get(6));
    assertEquals("0.9", String.valueOf(branch.alternatives().getFirst().guard()));
    assertNull(branch.alternatives().getLast().guard());
  }

  @Test
  void everyUnitOfAHoldIsMinutes() {
    StepBlueprint.Repeat repeat =
        assertInstanceOf(StepBlueprint.Repeat.class, city.cases().getLast().steps().getFirst());
    StepBlueprint.HoldFor hold =
        assertInstanceOf(StepBlueprint.HoldFor.class, repeat.steps().getFirst());
    assertEquals(1440, hold.minutesPerUnit());
  }

  @Test
  void aMetricKnowsWhereItIsDefined() {
    MetricBlueprint metric = city.metrics().getFirst();
    assertEquals("dogs.yaml:67", metric.definedIn());
    assertEquals(new Measure.Count(List.of("licence.issued", "licence.refused")), metric.measure());
    assertEquals(new Threshold(Threshold.Side.BELOW, 1, "below one"), metric.threshold());
    assertEquals(new Measure.Level(List.of("licence")), city.metrics().getLast().measure());
  }

  @Test
  void everyDistributionIsRead() {
    SmallCity source =
        new SmallCity()
            .change(
                "{ patience: { gamma: { mean: 5, shape: 2 } } }",
                "{ patience: { mixture: [ { weight: 1, value: { uniform: { min: 0, max: 1 } } },"
                    + " { weight: 2, value: { triangular: { min: 0, mode: 1, max: 2 } } },"
                    + " { weight: 3, value: { lognormal: { mean: 2, cv: 0.5 } } },"
                    + " { weight: 4, value: { weibull: { mean: 2, shape: 1.5 } } },"
                    + " { weight: 5, value: { empirical: { values: [1, 2], weights: [0, 1] } } },"
                    + " { weight: 6, value: env.CLERKS * 2 } ] } }");
    StepBlueprint.Draw draw =
        assertInstanceOf(
            StepBlueprint.Draw.class, source.read().cases().getFirst().steps().getFirst());
    Value.Mixture mixture =
        assertInstanceOf(Value.Mixture.class, draw.fields().sequencedValues().getFirst());
    assertEquals(
        List.of("Uniform", "Triangular", "Lognormal", "Weibull", "Empirical", "Computed"),
        mixture.parts().stream().map(part -> part.value().getClass().getSimpleName()).toList());
    assertEquals(
        List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0),
        mixture.parts().stream().map(Value.Mixture.Part::weight).toList());
  }

  @Test
  void aCaseTellsWhatItIsMeasuredBy() {
    CaseOutputs outputs = CaseOutputs.of(city.cases().getFirst());
    assertEquals(
        List.of("arrived", "ended", "balked", "reneged", "gave-up", "issued", "refused"),
        List.copyOf(outputs.counters()));
    assertEquals(List.of("turnaround"), List.copyOf(outputs.tallies()));
    assertEquals(List.of("licences"), List.copyOf(outputs.tables()));
  }
}
