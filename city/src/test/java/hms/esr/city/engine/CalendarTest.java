package hms.esr.city.engine;

import static hms.esr.city.engine.ProbeCity.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.city.City;
import hms.esr.city.citizen.Marginals;
import hms.esr.city.citizen.Population;
import hms.esr.city.engine.ProbeCity.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When work comes: schedules, habits, the clock, and a policy that changes. */
class CalendarTest {
  private static final String NOTE =
      "- row: { table: log, set: { what: DAY, value: clock.day_of_month } }";

  @TempDir private Path folder;

  @Test
  void aScheduleMayGoByDaysOfTheMonthAlone() {
    List<Entry> log =
        new ProbeCity()
            .count("0")
            .steps(NOTE)
            .schedules(
                """
                monthly:
                  case: probe
                  month_days: [31, 7, 15]
                  at: "08:30"
                  count: 2
                """)
            .log(folder, 60);
    // 7, 15 and 31 January, 7 and 15 February; February has no 31st.
    assertEquals(
        List.of(7.0, 7.0, 15.0, 15.0, 31.0, 31.0, 7.0, 7.0, 15.0, 15.0), values(log, "DAY"));
    assertEquals(8.5, log.getFirst().hour(), 1e-6);
  }

  @Test
  void aScheduleGoesByWeekdaysAndCountsHeads() {
    List<Entry> log =
        new ProbeCity()
            .count("0")
            .steps(NOTE)
            .schedules(
                """
                weekly:
                  case: probe
                  days: [tue, sun]
                  at: "00:00"
                  count: 2 * pool.front_desk.headcount
                """)
            .log(folder, 9);
    assertEquals(List.of(6.0, 6.0, 11.0, 11.0, 13.0, 13.0), values(log, "DAY"));
  }

  @Test
  void theClockTellsDateAndTime() {
    List<Entry> log =
        new ProbeCity()
            .steps(
                """
                - hold: { days: 9.25 }
                - row: { table: log, set: { what: T, value: clock.day } }
                - row: { table: log, set: { what: T, value: clock.hour } }
                - row: { table: log, set: { what: T, value: clock.weekday } }
                - row: { table: log, set: { what: T, value: clock.month } }
                - row: { table: log, set: { what: T, value: clock.day_of_month } }
                - row: { table: log, set: { what: T, value: clock.holiday } }
                """)
            .log(folder, 14);
    assertEquals(List.of(9.0, 15.0, 3.0, 1.0, 14.0, 1.0), values(log, "T").subList(0, 6));
  }

  @Test
  void aHabitKeepsItsRateHoursWeekdaysAndPeople() {
    ProbeCity city =
        new ProbeCity()
            .count("0")
            .steps("- row: { table: log, set: { what: AGE, value: citizen.age } }")
            .habits(
                """
                come:
                  title: Comes
                  case: probe
                  per_citizen_year: 14.6
                  who: citizen.age >= 18
                  hours: { from: "10:00", to: "12:00" }
                  weekdays: { sat: 0, sun: 0 }
                  months: { feb: 0.5 }
                  source: assumed
                """);
    List<Entry> log = city.log(folder, 56);
    // 14.6 / 365 * 500 = 20 a day; January has 27 of the days, February 28, March one.
    double expected = 20 * (27 + 0.5 * 28 + 1);
    assertEquals(expected, log.size(), 4 * Math.sqrt(expected));
    for (Entry entry : log) {
      assertTrue(entry.value() >= 18, entry::toString);
      assertTrue(entry.hour() >= 10 && entry.hour() < 12, entry::toString);
      assertTrue((int) entry.at() % 7 < 5, entry::toString);
    }
    int twice =
        city.log(folder, new ArmSettings(Map.of(), Map.of(), Map.of("come", 2.0)), 56).size();
    assertEquals(2 * expected, twice, 4 * Math.sqrt(2 * expected));
  }

  @Test
  void aLaterPolicyRulesFromTheFirstMeasuredDayOn() {
    ProbeCity city =
        new ProbeCity()
            .count("0")
            .steps("- row: { table: log, set: { what: N, value: env.NUMBER } }")
            .schedules(
                """
                daily:
                  case: probe
                  days: mon-sun
                  at: "00:00"
                  count: pool.front_desk.headcount
                """);
    ArmSettings later =
        ArmSettings.defaults()
            .withEnv("probe-svc", "NUMBER", "8")
            .withPool("front-desk", new PoolSetting(2, null));
    List<Entry> log = city.log(folder, ArmSettings.defaults(), later, new RunWindow(2, 2));
    assertEquals(List.of(3.0, 3.0, 8.0, 8.0, 8.0, 8.0), values(log, "N"));
  }

  @Test
  void aSignalShowsTheMeanOfTheLastValues() {
    List<Entry> log =
        new ProbeCity()
            .count("4")
            .signals(
                """
                posted:
                  service: probe-svc
                  of: probe.size
                  last: 2
                  initial: env.NUMBER
                """)
            .steps(
                """
                - row: { table: log, set: { what: S, value: signal.posted } }
                - set: { a: signal.posted + 1 }
                - tally: { size: case.a }
                """)
            .log(folder, 1);
    // The values are 4, 5, 5.5 and 6.25.
    assertEquals(List.of(3.0, 4.0, 4.5, 5.25), values(log, "S"));
  }

  @Test
  void aRateADayHoldsWhateverThePopulationAndFollowsEnv() {
    ProbeCity city =
        new ProbeCity()
            .count("0")
            .steps("- row: { table: log, set: { what: HOUR, value: clock.hour } }")
            .habits(
                """
                come:
                  title: Comes
                  case: probe
                  per_day: 100 * env.NUMBER
                  source: assumed
                """);
    double expected = 300 * 14;
    assertEquals(expected, city.log(folder, 14).size(), 4 * Math.sqrt(expected));
    ArmSettings less = ArmSettings.defaults().withEnv("probe-svc", "NUMBER", "1");
    assertEquals(expected / 3, city.log(folder, less, 14).size(), 4 * Math.sqrt(expected / 3));
  }

  @Test
  void hourWeightsMoveArrivalsAndKeepTheRate() {
    List<Entry> log =
        new ProbeCity()
            .count("0")
            .steps("- row: { table: log, set: { what: HOUR, value: clock.hour } }")
            .habits(
                """
                come:
                  title: Comes
                  case: probe
                  per_day: 700
                  hours: { from: "09:30", to: "14:00" }
                  hour_weights: { "09": 2, "11": 0, "13": 3 }
                  source: assumed
                """)
            .log(folder, 28);
    // Weights times hours: 9:30 to 10 has 1, ten 1, eleven 0, twelve 1, thirteen 3; six in all.
    double all = 700 * 28;
    assertEquals(all, log.size(), 4 * Math.sqrt(all));
    double[] shares = {1, 1, 0, 1, 3};
    double[] counted = new double[5];
    for (Entry entry : log) {
      assertTrue(entry.hour() >= 9.5 && entry.hour() < 14, entry::toString);
      counted[(int) entry.hour() - 9]++;
    }
    double chiSquare = 0;
    for (int hour = 0; hour < 5; hour++) {
      double expected = log.size() * shares[hour] / 6;
      if (expected == 0) {
        assertEquals(0, counted[hour]);
      } else {
        chiSquare += Math.pow(counted[hour] - expected, 2) / expected;
      }
    }
    // The 99.9 % quantile of chi-square with three degrees of freedom.
    assertTrue(chiSquare < 16.27, "chi-square " + chiSquare);
  }

  @Test
  void aCityOfOneCitizenWithoutStaffTablesOrMarginalsRuns() throws IOException {
    Files.createDirectories(folder.resolve("blueprints"));
    Files.writeString(
        folder.resolve("city.yaml"),
        """
        { name: tiny, title: Tiny, time_zone: UTC, starts: 2026-01-05, population: 1 }
        """);
    Files.writeString(
        folder.resolve("blueprints/tiny.yaml"),
        """
        agency: tiny
        title: Tiny
        services: { tiny-svc: { title: Tiny } }
        habits:
          come: { title: Comes, case: visit, per_day: 50, source: assumed }
        cases:
          visit:
            service: tiny-svc
            title: Visit
            steps: [ { hold: { hours: 12 } } ]
        metrics:
          visits.open:
            title: Open
            icon: x
            unit: visits
            about: Inside.
            measure: { level: visit.open }
            decimals: 0
            better: neither
        """);
    City city = City.load(folder);
    Population people =
        Population.generate(Marginals.ofCity(folder), 1, city.blueprint().population());
    ReplicationResult result =
        CityProgram.compile(city, people, ArmSettings.defaults(), null)
            .simulate(1, 0, new RunWindow(1, 100), () -> false);
    // Little's law: fifty a day for half a day each.
    assertEquals(25, result.values()[0], 1);
  }
}
