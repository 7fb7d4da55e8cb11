package hms.esr.city.engine;

import static hms.esr.city.engine.ProbeCity.values;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hms.esr.city.engine.ProbeCity.Entry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staff who join during the run: when they come, and how fast they work. */
class HiresTest {
  @TempDir private Path folder;

  /** A pool that is open around the clock, with endless work of ten minutes a case. */
  private static ProbeCity office(String more) {
    return new ProbeCity()
        .count("1")
        .pools(
            """
            office:
              service: probe-svc
              title: Office
              headcount: 2
              shifts: [{ days: mon-sun, from: "00:00", to: "24:00" }]
              holidays: worked
            """
                + more.indent(2))
        .schedules(
            """
            work: { case: child, days: mon, at: "00:00", count: 5000 }
            daily: { case: probe, days: mon-sun, at: "12:00", count: 1 }
            """)
        .child("- serve: { pool: office, minutes: 10 }")
        .steps("- row: { table: log, set: { what: HEADS, value: pool.office.headcount } }")
        .metric("done", "{ count: child.ended }");
  }

  @Test
  void whoIsHiredComesAfterTheRecruitmentDelay() {
    String hires = "hires: [{ heads: env.NUMBER, decided_day: 1, recruitment_days: 1.5 }]";
    ProbeCity city = office(hires);
    List<Double> heads = noon(city.log(folder, 5));
    // Decided on day 1, on duty after day 2.5: in the shift of day 3.
    assertEquals(List.of(2.0, 2.0, 2.0, 5.0, 5.0), heads);
    ArmSettings fewer = ArmSettings.defaults().withEnv("probe-svc", "NUMBER", "1");
    assertEquals(List.of(2.0, 2.0, 2.0, 3.0, 3.0), noon(city.log(folder, fewer, 5)));
    ArmSettings changed = fewer.withPool("office", new PoolSetting(7, null));
    assertEquals(List.of(7.0, 7.0, 7.0, 8.0, 8.0), noon(city.log(folder, changed, 5)));
  }

  private static List<Double> noon(List<Entry> log) {
    return values(log.stream().filter(entry -> entry.hour() == 12).toList(), "HEADS");
  }

  @Test
  void productivityRisesInALineWhileTheyAreTrained() {
    var results =
        office(
                "hires: [{ heads: 2, recruitment_days: 2, training_days: 4,"
                    + " start_productivity: 0.25 }]")
            .results(folder, 8);
    // Two trained heads do 288 cases a day. Trainees do 0.25 to 1 of that over four days: on the
    // mean of a day 0.34375, 0.53125, 0.71875, 0.90625.
    double[] expected = {288, 288, 387, 441, 495, 549, 576, 576};
    for (int day = 0; day < expected.length; day++) {
      assertEquals(expected[day], results.daily("done", day), 3, "day " + day);
    }
  }

  @Test
  void whoStaysInOvertimeWorksSlower() {
    String pool =
        """
        office:
          service: probe-svc
          title: Office
          headcount: 1
          shifts: [{ days: mon, from: "08:00", to: "10:00" }]
          overtime_hours: 2
          overtime_productivity: 0.5
        """;
    var results =
        new ProbeCity()
            .count("100")
            .pools(pool)
            .steps("- serve: { pool: office, minutes: 10 }")
            .metric("load", "{ load: office }")
            .results(folder, 1);
    // From nine on, when the work comes: six cases in the last hour, then six of twenty minutes.
    assertEquals(12, results.value("probe.ended"));
    assertEquals(3, results.value("load"), 1e-9);
  }
}
