package hms.esr.city.engine;

import static hms.esr.city.engine.ProbeCity.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.city.engine.ProbeCity.Entry;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each step does. A probe arrives on Monday at nine. */
class StepsTest {
  private static final double NINE = 9.0 / 24;

  @TempDir private Path folder;

  private List<Entry> log(int days, String steps) {
    return new ProbeCity().steps(steps).log(folder, days);
  }

  @Test
  void fieldsAreZeroAndAreSetInOrder() {
    List<Entry> log =
        log(
            1,
            """
            - row: { table: log, set: { what: A, value: case.a } }
            - set: { a: 2, b: case.a * 10 }
            - row: { table: log, set: { what: B, value: case.b } }
            """);
    assertEquals(List.of(0.0), values(log, "A"));
    assertEquals(List.of(20.0), values(log, "B"));
  }

  @Test
  void whoBalksIsCountedAndGone() {
    var results =
        new ProbeCity()
            .steps(
                """
                - balk: { if: env.NUMBER > 2 }
                - mark: stayed
                """)
            .metric("balked", "{ count: probe.balked }")
            .metric("stayed", "{ count: probe.stayed }")
            .results(folder, 1);
    assertEquals(1, results.value("balked"));
    assertEquals(0, results.value("stayed"));
    assertEquals(1, results.value("probe.ended"));
  }

  @Test
  void holdsWaitInTheirUnits() {
    List<Entry> log =
        log(
            5,
            """
            - hold: { minutes: 30 }
            - row: { table: log, set: { what: T, value: case.age_days } }
            - hold: { hours: env.NUMBER }
            - row: { table: log, set: { what: T, value: case.age_days } }
            - hold: { days: 2 }
            - row: { table: log, set: { what: T, value: case.age_days } }
            """);
    assertEquals(List.of(0.5 / 24, 3.5 / 24, 2 + 3.5 / 24), values(log, "T"));
  }

  @Test
  void holdUntilWaitsForTheNextSuchMoment() {
    List<Entry> log =
        log(
            12,
            """
            - hold: { until: "09:00", days: mon-fri }
            - row: { table: log, set: { what: T, value: clock.day } }
            - hold: { until: "08:00", days: [mon, sat] }
            - row: { table: log, set: { what: T, value: clock.day } }
            - hold: { until: "10:00", days: sat }
            - row: { table: log, set: { what: T, value: clock.day + clock.hour / 100 } }
            """);
    // At nine on Monday the next nine o'clock is Tuesday's.
    assertEquals(List.of(1.0, 5.0, 5.1), values(log, "T").subList(0, 3));
  }

  @Test
  void holdOpenWaitsOnlyForAClosedPool() {
    List<Entry> log =
        log(
            4,
            """
            - hold: { open: front-desk, spread_minutes: 30 }
            - row: { table: log, set: { what: T, value: clock.day + clock.hour / 100 } }
            - hold: { hours: 7 }
            - hold: { open: front-desk, spread_minutes: 30 }
            - row: { table: log, set: { what: T, value: clock.day + clock.hour / 100 } }
            - hold: { until: "08:00", days: wed }
            - hold: { open: front-desk, spread_minutes: 30 }
            - row: { table: log, set: { what: T, value: clock.day + clock.hour / 100 } }
            """);
    assertEquals(List.of(0.09, 1.085, 2.08), values(log, "T"));
  }

  @Test
  void whoLosesPatienceGoesItsOwnWay() {
    var results =
        new ProbeCity()
            .count("3")
            .steps(
                """
                - serve: { pool: front-desk, minutes: 60, renege: { minutes: 90, steps: [ { mark: left } ] } }
                - mark: served
                """)
            .metric("reneged", "{ count: probe.reneged }")
            .metric("left", "{ count: probe.left }")
            .metric("served", "{ count: probe.served }")
            .metric("wait", "{ wait: front-desk }")
            .results(folder, 1);
    assertEquals(1, results.value("reneged"));
    assertEquals(1, results.value("left"));
    assertEquals(2, results.value("served"));
    assertEquals(3, results.value("probe.ended"));
    assertEquals(30, results.value("wait"));
  }

  @Test
  void aBranchTakesTheFirstThatIsTrue() {
    String steps =
        """
        - branch:
            - { if: env.NUMBER > 5, steps: [ { set: { a: 1 } } ] }
            - { if: env.NUMBER > 2, steps: [ { set: { a: 2 } } ] }
            - { if: env.NUMBER > 1, steps: [ { set: { a: 3 } } ] }
        - row: { table: log, set: { what: A, value: case.a } }
        """;
    ProbeCity city = new ProbeCity().steps(steps);
    assertEquals(List.of(2.0), values(city.log(folder, 1), "A"));
    assertEquals(List.of(1.0), values(city.log(folder, number("6"), 1), "A"));
    assertEquals(List.of(0.0), values(city.log(folder, number("0"), 1), "A"));
  }

  @Test
  void aBranchByShareDividesTheCases() {
    List<Double> ways =
        values(
            new ProbeCity()
                .count("10000")
                .steps(
                    """
                    - branch:
                        - { share: env.NUMBER / 10, steps: [ { set: { a: 1 } } ] }
                        - { share: 0.5, steps: [ { set: { a: 2 } } ] }
                        - { steps: [ { set: { a: 3 } } ] }
                    - row: { table: log, set: { what: A, value: case.a } }
                    """)
                .log(folder, 1),
            "A");
    // Four standard errors of a share of one half are 0.02.
    assertEquals(0.3, ways.stream().filter(way -> way == 1).count() / 1e4, 0.02);
    assertEquals(0.5, ways.stream().filter(way -> way == 2).count() / 1e4, 0.02);
    assertEquals(0.2, ways.stream().filter(way -> way == 3).count() / 1e4, 0.02);
  }

  @Test
  void aLoopEndsByItsConditionOrAfterSoManyRounds() {
    List<Entry> log =
        log(
            1,
            """
            - repeat:
                while: case.a < 2
                most: 5
                steps:
                  - set: { a: case.a + 1 }
                  - repeat: { while: true, most: 3, steps: [ { set: { b: case.b + 1 } } ] }
            - row: { table: log, set: { what: A, value: case.a } }
            - row: { table: log, set: { what: B, value: case.b } }
            - repeat: { while: true, most: 4, steps: [ { set: { a: case.a + 1 } } ] }
            - row: { table: log, set: { what: A, value: case.a } }
            """);
    assertEquals(List.of(2.0, 6.0), values(log, "A"));
    assertEquals(List.of(6.0), values(log, "B"));
  }

  @Test
  void everyRoundDrawsAnew() {
    List<Entry> log =
        log(
            1,
            """
            - repeat:
                while: true
                most: 50
                steps:
                  - draw: { a: { uniform: { min: 0, max: 1 } }, b: { uniform: { min: 0, max: 1 } } }
                  - row: { table: log, set: { what: U, value: case.a } }
                  - row: { table: log, set: { what: U, value: case.b } }
            """);
    assertEquals(100, new HashSet<>(values(log, "U")).size());
  }

  @Test
  void aCallStartsCasesOfTheSameCitizenWithTheirFields() {
    List<Entry> log =
        log(
            1,
            """
            - set: { a: 5 }
            - row: { table: log, set: { what: CALLER, value: 0 } }
            - call: { case: child }
            - call: { case: child, count: env.NUMBER - 1, with: { gift: case.a + 1 } }
            - call: { case: child, share: 0, with: { gift: 9 } }
            - call: { case: child, share: 1, count: 0, with: { gift: 9 } }
            """);
    assertEquals(List.of(0.0, 6.0, 6.0), values(log, "CHILD"));
    assertEquals(1, log.stream().map(Entry::citizen).distinct().count());
  }

  @Test
  void aShareIsTheChanceThatACallHappensAtAll() {
    List<Entry> log =
        new ProbeCity()
            .count("4000")
            .steps("- call: { case: child, count: { poisson: { mean: 3 } }, share: 0.5 }")
            .log(folder, 1);
    assertEquals(6000, values(log, "CHILD").size(), 500);
  }

  @Test
  void aCompanionComesAsLongAsTheCaseIsOpen() {
    List<Entry> log =
        new ProbeCity()
            .meanwhile("[ { every_days: 1, call: child } ]")
            .steps("- hold: { days: 3.5 }")
            .log(folder, 7);
    List<Double> moments = log.stream().map(Entry::at).toList();
    assertEquals(List.of(1 + NINE, 2 + NINE, 3 + NINE), moments);
  }

  @Test
  void aCompanionOfNoRateNeverComes() {
    List<Entry> log =
        new ProbeCity()
            .meanwhile("[ { every_days: { exponential: { mean: 1 / env.NUMBER } }, call: child } ]")
            .steps("- hold: { days: 9 }")
            .log(folder, number("0"), 14);
    assertEquals(List.of(), log);
  }

  @Test
  void endsMarksAndMails() {
    ProbeCity city =
        new ProbeCity()
            .steps(
                """
                - mark: seen
                - mail: { template: decision }
                - end: withdrawn
                - mark: never
                """)
            .metric("seen", "{ count: probe.seen }")
            .metric("withdrawn", "{ count: probe.withdrawn }")
            .metric("never", "{ count: probe.never }");
    var results = city.results(folder, 1);
    assertEquals(1, results.value("seen"));
    assertEquals(1, results.value("withdrawn"));
    assertEquals(0, results.value("never"));
    assertEquals(1, results.value("probe.ended"));
    assertEquals("mail decision", city.log(folder, 1).getFirst().what());
  }

  @Test
  void choicesAndBooleansAreCompared() {
    ProbeCity city =
        new ProbeCity()
            .steps(
                """
                - set: { a: "env.MODE == 'strict' ? 1 : 2", b: "env.FLAG ? 1 : 2" }
                - row: { table: log, set: { what: A, value: case.a } }
                - row: { table: log, set: { what: B, value: case.b } }
                """);
    List<Entry> byDefault = city.log(folder, 1);
    assertEquals(List.of(2.0, 1.0), byDefault.stream().map(Entry::value).toList());
    ArmSettings changed =
        ArmSettings.defaults()
            .withEnv("probe-svc", "MODE", "strict")
            .withEnv("probe-svc", "FLAG", "false");
    assertEquals(
        List.of(1.0, 2.0), city.log(folder, changed, 1).stream().map(Entry::value).toList());
  }

  @Test
  void drawsDoNotDependOnWhatElseHappens() {
    String draw =
        """
        - draw: { a: { uniform: { min: 0, max: 1 } } }
        - serve: { pool: front-desk, minutes: env.NUMBER }
        - draw: { b: { uniform: { min: 0, max: 1 } } }
        - row: { table: log, set: { what: A, value: case.a } }
        - row: { table: log, set: { what: B, value: case.b } }
        """;
    ProbeCity city = new ProbeCity().count("20").steps(draw);
    List<Entry> short1 = city.log(folder, number("1"), 3);
    List<Entry> long20 = city.log(folder, number("20"), 3);
    assertEquals(values(short1, "A"), values(long20, "A"));
    assertEquals(values(short1, "B"), values(long20, "B"));
    assertTrue(long20.getLast().at() > short1.getLast().at());
  }

  private static ArmSettings number(String value) {
    return ArmSettings.defaults().withEnv("probe-svc", "NUMBER", value);
  }
}
