package hms.esr.city.engine;

import static hms.esr.city.engine.ProbeCity.values;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pools as blueprints and settings describe them. */
class StaffTest {
  private static final String NIGHT =
      """
      night:
        service: probe-svc
        title: Night crew
        headcount: env.NUMBER
        shifts:
          - { days: mon-fri, from: "20:00", to: "24:00" }
          - { days: tue-sat, from: "00:00", to: "04:00" }
      """;

  @TempDir private Path folder;

  private static ProbeCity nightWork() {
    return new ProbeCity()
        .count("60")
        .pools(NIGHT)
        .steps(
            """
            - serve: { pool: night, minutes: 50 }
            - mark: served
            """)
        .metric("served", "{ count: probe.served }")
        .metric("load", "{ load: night }")
        .metric("utilisation", "{ utilisation: night }")
        .metric("overtime", "{ overtime: night }");
  }

  @Test
  void aShiftSplitAtMidnightIsOneCrew() {
    var results = nightWork().results(folder, 2);
    // From eight to midnight three heads are busy all the time; they finish the last after four.
    assertEquals(4, results.daily("load", 0), 1e-9);
    assertEquals(100, results.daily("utilisation", 0), 1e-9);
    assertEquals(0, results.daily("overtime", 0), 1e-9);
    // The tenth case of each head ends at 04:20; in the evening they are busy again.
    assertEquals(260 + 240, results.daily("load", 1) * 60, 1e-6);
    assertEquals(20, results.daily("overtime", 1) * 60, 1e-6);
  }

  @Test
  void changedHoursAreThoseOfOneShiftADay() {
    PoolSetting office = new PoolSetting(null, "09:00-12:00");
    var results = nightWork().results(folder, ArmSettings.defaults().withPool("night", office), 3);
    for (int day = 0; day < 2; day++) {
      // Three heads, three hours and four cases each: the fourth ends twenty minutes late.
      assertEquals(12, results.daily("served", day));
      assertEquals(200 / 60.0, results.daily("load", day), 1e-9);
      assertEquals(20 / 60.0, results.daily("overtime", day), 1e-9);
    }
  }

  @Test
  void aNightStaysANightWhenItsHoursAreSet() {
    ArmSettings same =
        ArmSettings.defaults().withPool("night", new PoolSetting(null, "20:00-04:00"));
    ProbeCity city = nightWork();
    var split = city.results(folder, 14);
    var whole = city.results(folder, same, 14);
    assertEquals(split.value("served"), whole.value("served"));
    assertEquals(split.value("utilisation"), whole.value("utilisation"), 1e-9);
  }

  @Test
  void aChangedHeadcountIsThePlan() {
    ProbeCity city =
        new ProbeCity()
            .pools(NIGHT)
            .steps(
                """
                - row: { table: log, set: { what: HEADS, value: pool.night.headcount } }
                """);
    assertEquals(List.of(3.0), values(city.log(folder, 1), "HEADS"));
    ArmSettings env = ArmSettings.defaults().withEnv("probe-svc", "NUMBER", "5");
    assertEquals(List.of(5.0), values(city.log(folder, env, 1), "HEADS"));
    ArmSettings heads = env.withPool("night", new PoolSetting(7, null));
    assertEquals(List.of(7.0), values(city.log(folder, heads, 1), "HEADS"));
  }

  @Test
  void theHeadcountIsReadWhenTheShiftStarts() {
    String pools =
        """
        day:
          service: probe-svc
          title: Two shifts
          headcount: "clock.hour < 12 ? 1 : 2"
          shifts:
            - { days: mon-fri, from: "09:00", to: "12:00" }
            - { days: mon-fri, from: "12:00", to: "15:00" }
        """;
    var results =
        new ProbeCity()
            .count("20")
            .pools(pools)
            .steps("- serve: { pool: day, minutes: 60 }")
            .results(folder, 1);
    assertEquals(3 + 2 * 3, results.value("probe.ended"));
  }

  @Test
  void whatIsNeverDueIsServedLast() {
    String pools =
        """
        due:
          service: probe-svc
          title: Due first
          headcount: 1
          shifts: [{ days: mon, from: "12:00", to: "24:00" }]
          discipline: earliest-due
        """;
    var log =
        new ProbeCity()
            .count("3")
            .pools(pools)
            .signals(
                """
                number:
                  service: probe-svc
                  of: probe.number
                  last: 1
                  initial: 0
                """)
            .steps(
                """
                - set: { a: signal.number }
                - tally: { number: case.a + 1 }
                - serve: { pool: due, minutes: 10, due_days: 1 / case.a }
                - row: { table: log, set: { what: DUE, value: case.a } }
                """)
            .log(folder, 1);
    assertEquals(List.of(2.0, 1.0, 0.0), values(log, "DUE"));
  }

  @Test
  void theQueueIsOrderedByItsDiscipline() {
    String pools =
        """
        urgent:
          service: probe-svc
          title: Urgent first
          headcount: 1
          shifts: [{ days: mon, from: "12:00", to: "24:00" }]
          discipline: priority
        due:
          service: probe-svc
          title: Due first
          headcount: 1
          shifts: [{ days: wed, from: "12:00", to: "24:00" }]
          discipline: earliest-due
        """;
    var log =
        new ProbeCity()
            .count("9")
            .pools(pools)
            .steps(
                """
                - draw: { a: { uniform: { min: 0, max: 1 } } }
                - serve: { pool: urgent, minutes: 10, priority: case.a }
                - row: { table: log, set: { what: URGENT, value: case.a } }
                - serve: { pool: due, minutes: 10, due_days: 1 - case.a }
                - row: { table: log, set: { what: DUE, value: case.a } }
                """)
            .log(folder, 3);
    List<Double> urgent = values(log, "URGENT");
    assertEquals(9, urgent.size());
    assertEquals(urgent.stream().sorted().toList(), urgent);
    assertEquals(urgent.reversed(), values(log, "DUE"));
  }

  @Test
  void aClosedHolidayIsADayOff() {
    // Day 9 is a Wednesday and a holiday.
    var results =
        new ProbeCity()
            .steps("- serve: { pool: front-desk, minutes: 10 }")
            .metric("load", "{ load: front-desk }")
            .results(folder, 11);
    assertEquals(0, results.daily("load", 8));
    assertEquals(Double.NaN, results.daily("load", 9));
    assertEquals(Double.NaN, results.daily("load", 5));
    assertEquals(0, results.daily("load", 10));
  }
}
