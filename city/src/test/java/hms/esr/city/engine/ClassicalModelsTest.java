package hms.esr.city.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.city.City;
import hms.esr.kernel.statistics.ConfidenceInterval;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The models of queueing theory, said in the language of blueprints, give what theory says.
 * Formulas of L. Kleinrock, Queueing Systems, volume 1, 1975, where nothing else is named.
 *
 * <p>The minute is the unit. An interval of 99.9 % from ten replications must cover the formula's
 * value, and be narrow enough to say something.
 */
class ClassicalModelsTest {
  private static final int REPLICATIONS = 10;
  private static final RunWindow WINDOW = new RunWindow(2, 40);
  private static final double LEVEL = 0.999;
  private static final double WIDEST = 0.06;

  @TempDir private Path folder;

  private static String pool(String name, int heads, String discipline) {
    return """
    %s:
      service: probe-svc
      title: Servers
      headcount: %d
      shifts: [{ days: mon-sun, from: "00:00", to: "24:00" }]
      holidays: worked
      discipline: %s
    """
        .formatted(name, heads, discipline);
  }

  /** Customers who come at random, so many a minute. */
  private static ProbeCity model(double perMinute, String pools, String steps) {
    return noArrivals(pools, steps).habits(habit("probe", perMinute));
  }

  private static ProbeCity noArrivals(String pools, String steps) {
    return new ProbeCity().count("0").pools(pools).steps(steps);
  }

  private static String habit(String caseName, double perMinute) {
    return "come: { title: Comes, case: %s, per_day: %s, source: assumed }"
        .formatted(caseName, 1440 * perMinute);
  }

  private void agree(double expected, ProbeCity model, String measure) {
    City city = model.metric("wanted", measure).in(folder);
    CityProgram program =
        CityProgram.compile(city, ProbeCity.people(), ArmSettings.defaults(), null);
    int metric = city.metricIndex("wanted");
    double[] values =
        IntStream.range(0, REPLICATIONS)
            .mapToDouble(r -> program.simulate(11, r, WINDOW, () -> false).values()[metric])
            .toArray();
    ConfidenceInterval interval = ConfidenceInterval.ofMean(values, LEVEL);
    assertTrue(interval.covers(expected), () -> interval + " against " + expected);
    assertEquals(expected, interval.mean(), WIDEST * expected);
  }

  /** Chance to find all servers busy where nobody can wait; the load in Erlangs. */
  private static double erlangB(int servers, double load) {
    double blocked = 1;
    for (int n = 1; n <= servers; n++) {
      blocked = load * blocked / (n + load * blocked);
    }
    return blocked;
  }

  @Test
  void severalServersAreErlangC() {
    double blocked = erlangB(3, 2.4);
    double waits = blocked / (1 - 0.8 * (1 - blocked));
    agree(
        waits / (3 - 2.4) * 2.4,
        model(
            1,
            pool("server", 3, "first-come"),
            "- serve: { pool: server, minutes: " + exp(2.4) + " }"),
        "{ wait: server }");
  }

  private static String exp(double mean) {
    return "{ exponential: { mean: %s } }".formatted(mean);
  }

  @Test
  void aWaitingRoomOfLimitedSizeTurnsAway() {
    double[] odds = new double[6];
    odds[0] = 1;
    double sum = 1;
    for (int n = 1; n < odds.length; n++) {
      odds[n] = odds[n - 1] * 1.6 / Math.min(n, 2);
      sum += odds[n];
    }
    agree(
        odds[5] / sum,
        model(
            1,
            pool("server", 2, "first-come"),
            """
            - balk: { if: pool.server.busy + pool.server.queue >= 5 }
            - serve: { pool: server, minutes: { exponential: { mean: 1.6 } } }
            """),
        "{ ratio: { of: probe.balked, to: probe.arrived } }");
  }

  @Test
  void lossDoesNotDependOnTheServiceDistribution() {
    for (String minutes : List.of(exp(2), "2", "{ lognormal: { mean: 2, cv: 1.5 } }")) {
      agree(
          erlangB(3, 2),
          model(
              1,
              pool("server", 3, "first-come"),
              """
              - balk: { if: pool.server.busy >= 3 }
              - serve: { pool: server, minutes: %s }
              """
                  .formatted(minutes)),
          "{ ratio: { of: probe.balked, to: probe.arrived } }");
    }
  }

  @Test
  void oneServerOfAnyServiceIsPollaczekKhinchine() {
    double square = 0.7 * 0.7 * (1 + 0.8 * 0.8);
    agree(
        square / (2 * (1 - 0.7)),
        model(
            1,
            pool("server", 1, "first-come"),
            "- serve: { pool: server, minutes: { lognormal: { mean: 0.7, cv: 0.8 } } }"),
        "{ wait: server }");
  }

  @Test
  void prioritiesAreCobhams() {
    // A. Cobham, Operations Research 2 (1954) 70: classes of 0.3 and 0.4 a minute, mean service 1.
    String steps =
        """
        - branch:
            - share: 0.42857142857142855
              steps: [ { set: { a: 1 } } ]
            - steps: [ { set: { a: 2 } } ]
        - serve: { pool: server, priority: case.a, minutes: { exponential: { mean: 1 } } }
        - branch:
            - if: case.a == 1
              steps: [ { tally: { first: case.wait_minutes } } ]
            - steps: [ { tally: { second: case.wait_minutes } } ]
        """;
    double residual = 0.7;
    agree(
        residual / (1 - 0.3),
        model(0.7, pool("server", 1, "priority"), steps),
        "{ mean: probe.first }");
    agree(
        residual / ((1 - 0.3) * (1 - 0.7)),
        model(0.7, pool("server", 1, "priority"), steps),
        "{ mean: probe.second }");
  }

  @Test
  void impatienceIsErlangA() {
    double servers = 2;
    double load = 2.2;
    double patience = 3;
    double odds = 1;
    double sum = 1;
    double lost = 0;
    for (int n = 1; n < 200; n++) {
      double leaving = Math.max(0, n - servers) / patience;
      odds *= 1 / (Math.min(n, servers) / load + leaving);
      sum += odds;
      lost += odds * leaving;
    }
    agree(
        lost / sum,
        model(
            1,
            pool("server", 2, "first-come"),
            """
            - serve:
                pool: server
                minutes: { exponential: { mean: 2.2 } }
                renege: { minutes: { exponential: { mean: 3 } } }
            """),
        "{ ratio: { of: probe.reneged, to: probe.arrived } }");
  }

  @Test
  void stationsInSequenceAndFeedbackAreAJacksonNetwork() {
    double first = 0.5 / (1 - 0.3) * 0.9;
    double second = 0.5 * 1.2;
    agree(
        first / (1 - first) + second / (1 - second),
        model(
            0.5,
            pool("server", 1, "first-come") + pool("next", 1, "first-come"),
            """
            - set: { a: 0 }
            - repeat:
                while: case.a < 0.3
                most: 1000
                steps:
                  - serve: { pool: server, minutes: { exponential: { mean: 0.9 } } }
                  - draw: { a: { uniform: { min: 0, max: 1 } } }
            - serve: { pool: next, minutes: { exponential: { mean: 1.2 } } }
            """),
        "{ level: probe.open }");
  }

  @Test
  void whoFindsAllBusyCallsAgain() {
    // G. I. Falin, J. G. C. Templeton, Retrial Queues, 1997: those in orbit, and the one served.
    double load = 0.6;
    double again = 0.5;
    agree(
        load * (load + load * again) / ((1 - load) * again) + load,
        model(
            0.6,
            pool("server", 1, "first-come"),
            """
            - repeat:
                while: pool.server.busy >= 1
                most: 10000
                steps: [ { hold: { minutes: { exponential: { mean: 2 } } } } ]
            - serve: { pool: server, minutes: { exponential: { mean: 1 } } }
            """),
        "{ level: probe.open }");
  }

  @Test
  void clockworkArrivalsWaitLess() {
    double load = 0.8;
    double root = 0.5;
    for (int round = 0; round < 200; round++) {
      root = Math.exp(-(1 - root) / load);
    }
    agree(
        root * load / (1 - root),
        noArrivals(
                pool("server", 1, "first-come"),
                "- serve: { pool: server, minutes: { exponential: { mean: 0.8 } } }")
            .schedules("clockwork: { case: child, days: mon-sun, at: \"00:00\", count: 1 }")
            .child(
                """
                - repeat:
                    while: true
                    most: 1440
                    steps: [ { call: { case: probe } }, { hold: { minutes: 1 } } ]
                """),
        "{ wait: server }");
  }

  @Test
  void whoComesInGroupsWaitsForTheGroup() {
    double load = 0.6;
    agree(
        load * (1 + 3) / (2 * (1 - load)),
        noArrivals(
                pool("server", 1, "first-come"),
                "- serve: { pool: server, minutes: { exponential: { mean: 1 } } }")
            .habits(habit("child", 0.2))
            .child("- call: { case: probe, count: 3 }"),
        "{ level: probe.open }");
  }
}
