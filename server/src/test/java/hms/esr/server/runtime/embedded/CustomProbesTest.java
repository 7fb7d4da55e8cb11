package hms.esr.server.runtime.embedded;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.eventlog.CityLog;
import hms.esr.eventlog.LogSession;
import hms.esr.eventlog.LogUse;
import hms.esr.server.runtime.ArmUnit;
import hms.esr.server.runtime.CustomProbe;
import hms.esr.server.runtime.LogSettings;
import hms.esr.server.runtime.Policy;
import hms.esr.server.runtime.ProbeFailure;
import hms.esr.server.runtime.RuntimeBox;
import hms.esr.server.runtime.UnitResult;
import hms.esr.server.script.ScriptSession;
import hms.esr.server.testing.DataFolder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Custom probes of a unit: sampled at the end of each measured day. */
@QuarkusTest
@QuarkusTestResource(DataFolder.class)
class CustomProbesTest {
  private static final List<String> BUILT_IN = List.of("permits.processed", "inspector.load");
  private static final String APPROVED = "select count(*) from permits where status = 'APPROVED'";
  private static final int DAYS = 5;

  @Inject EmbeddedRuntime runtime;
  @Inject LogSettings settings;

  private static ArmUnit unit(String... queries) {
    List<CustomProbe> custom =
        Arrays.stream(queries)
            .map(
                query ->
                    new CustomProbe(
                        "custom.n" + Arrays.asList(queries).indexOf(query),
                        CustomProbe.Language.SQL,
                        query))
            .toList();
    Policy asCloned = new Policy(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    RuntimeBox box = new RuntimeBox("SBX-ffff", "reference", 2000, 1);
    return new ArmUnit(box, asCloned, null, 1, 0, 14, DAYS, BUILT_IN, custom);
  }

  private static ArmUnit replication(int replication, String... queries) {
    ArmUnit first = unit(queries);
    return new ArmUnit(
        first.box(),
        first.policy(),
        first.fromFirstMeasuredDay(),
        first.seed(),
        replication,
        first.warmupDays(),
        first.days(),
        first.metrics(),
        first.custom());
  }

  private UnitResult simulate(String... queries) {
    return runtime.simulate(unit(queries), () -> false);
  }

  @Test
  void eachDayIsAskedAtItsEndAndTheValueIsTheirMean() {
    UnitResult result = simulate(APPROVED);
    double[] daily = result.daily()[BUILT_IN.size()];
    assertEquals(DAYS, daily.length);
    double sum = 0;
    try (CityLog log = runtime.log(unit(), LogUse.QUERIES, () -> false)) {
      for (int day = 1; day <= DAYS; day++) {
        try (LogSession session = log.session(log.window().endOf(day), settings.limits())) {
          double rows =
              session.number(
                  "select count(*) from log_permits where status = 'APPROVED' and day <= " + day);
          assertEquals(rows, daily[day - 1]);
          sum += rows;
        }
      }
    }
    assertTrue(daily[DAYS - 1] > 0, "permits are approved");
    assertEquals(sum / DAYS, result.values()[BUILT_IN.size()]);
    assertTrue(result.failures().isEmpty());
    assertNull(result.groups().getLast());
  }

  @Test
  void customProbesChangeNothingElse() {
    UnitResult without = simulate();
    UnitResult with = simulate(APPROVED);
    assertArrayEquals(without.values(), Arrays.copyOf(with.values(), BUILT_IN.size()));
    for (int metric = 0; metric < BUILT_IN.size(); metric++) {
      assertArrayEquals(without.daily()[metric], with.daily()[metric]);
    }
    assertNotEquals(without.digest(), with.digest(), "what a probe saw is part of the digest");
    assertNotEquals(with.digest(), simulate("select count(*) from invoices").digest());
  }

  @Test
  void sumsHaveTheSameBitsInEachRun() {
    String query =
        "select sum(amount * 1.1) / 3 + stddev(amount) from invoices join citizens on number ="
            + " citizen where online";
    UnitResult first = simulate(query);
    assertFalse(Double.isNaN(first.values()[BUILT_IN.size()]));
    assertEquals(first.digest(), simulate(query).digest());
  }

  @Test
  void aProbeThatFailsCostsTheOthersNothing() {
    UnitResult result =
        simulate(
            "select count(*)\nfrom permit",
            APPROVED,
            "select id, status from permits",
            "select max(amount) from invoices where status = 'NEVER'",
            "drop table log_permits",
            "select count(*) from read_csv('/etc/passwd')");
    UnitResult alone = simulate(APPROVED);
    int first = BUILT_IN.size();
    assertTrue(Double.isNaN(result.values()[first]));
    assertArrayEquals(alone.daily()[first], result.daily()[first + 1]);
    assertTrue(Double.isNaN(result.values()[first + 3]), "the largest of none");
    assertEquals(
        List.of("custom.n0", "custom.n2", "custom.n4", "custom.n5"),
        List.copyOf(result.failures().keySet()));
    ProbeFailure failure = result.failures().values().iterator().next();
    assertEquals(2, failure.line());
    assertTrue(failure.cause().contains("did you mean permits"), failure.cause());
    assertArrayEquals(
        simulate().values(), Arrays.copyOf(result.values(), first), "the run goes on");
  }

  @Test
  void aProbeThatFailedInTheFirstReplicationIsNotAskedInTheOthers() {
    String fails = "select count(*) from permit";
    UnitResult alone = runtime.simulate(replication(1, APPROVED), () -> false);
    simulate(fails, APPROVED);
    UnitResult second = runtime.simulate(replication(1, fails, APPROVED), () -> false);
    assertEquals(List.of("custom.n0"), List.copyOf(second.failures().keySet()));
    assertArrayEquals(alone.daily()[BUILT_IN.size()], second.daily()[BUILT_IN.size() + 1]);

    FirstReplications firsts = new FirstReplications(2);
    var first = firsts.begin(unit(APPROVED));
    ArmUnit later = replication(1, APPROVED);
    assertThrows(CancellationException.class, () -> firsts.failures(later, () -> true));
    first.complete(java.util.Map.of("custom.n0", new ProbeFailure("custom.n0", 2, "it loops")));
    assertEquals(2, firsts.failures(later, () -> false).values().iterator().next().line());
    firsts.forgetBox("SBX-ffff");
    assertTrue(firsts.failures(later, () -> false).isEmpty());
  }

  @Test
  void aProbeThatReadsNoTableWritesNoRow() {
    var catalog = runtime.tables(unit().box());
    CityLog log =
        CityLog.forQueries(
            catalog,
            new hms.esr.eventlog.LogWindow(java.time.LocalDate.EPOCH, 0, 1),
            () -> {
              throw new AssertionError("no citizen is asked for");
            },
            settings.limits().memoryBytes());
    try (CustomProbes probes =
        new CustomProbes(
            unit("select 6 * 7").custom(),
            log,
            catalog,
            settings.limits(),
            CustomProbesTest::noScript)) {
      assertTrue(probes.listener().isEmpty());
      assertEquals(42, probes.sample(() -> false).values()[0]);
      assertEquals(0, log.rows());
    }
  }

  @Test
  void aCancelledRunEndsWhileProbesAreAsked() {
    AtomicInteger asked = new AtomicInteger();
    int daysSimulated = 14 + DAYS;
    assertThrows(
        CancellationException.class,
        () -> runtime.simulate(unit(APPROVED), () -> asked.incrementAndGet() > daysSimulated + 2));
  }

  @Test
  void groupsAreThoseOfTheCitizens() {
    UnitResult result = simulate();
    int groups =
        runtime.groupings(unit().box()).stream().mapToInt(one -> one.labels().size()).sum();
    assertTrue(groups > 3);
    double[] permits = result.groups().getFirst();
    assertEquals(groups, permits == null ? 0 : permits.length);
  }

  private static ScriptSession noScript() {
    throw new AssertionError("no probe is in Python");
  }
}
