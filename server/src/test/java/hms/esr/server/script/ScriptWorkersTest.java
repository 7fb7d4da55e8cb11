package hms.esr.server.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.eventlog.QueryException;
import hms.esr.eventlog.TableQueries;
import hms.esr.eventlog.TableQuestion;
import hms.esr.server.runtime.CustomProbe;
import hms.esr.server.runtime.CustomProbe.Language;
import hms.esr.server.testing.DataFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Scripts in real processes, within and over their limits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ScriptWorkersTest {
  private static final ScriptMoment MOMENT =
      new ScriptMoment(3, LocalDateTime.parse("2026-01-15T00:00:00"));

  private static final String OVERDUE =
      """
      def overdue_invoices():
          return db.count('invoice', status='OVERDUE')

      register('finance.overdue', overdue_invoices)
      """;

  private ScriptWorkers workers;

  @BeforeAll
  void start() {
    workers = new ScriptWorkers(settings(Duration.ofSeconds(2), Duration.ofSeconds(60)));
  }

  @AfterAll
  void stop() {
    workers.close();
  }

  @Test
  void theDocumentedScriptAsksTheTablesAndGivesTheirNumber() {
    Tables tables = new Tables();
    try (ScriptSession session = workers.open()) {
      ScriptAnswer answer = session.sample(probe("finance.overdue", OVERDUE), MOMENT, tables);
      assertEquals(new ScriptAnswer.Value(12), answer);
    }
    TableQuestion asked = tables.asked.getFirst();
    assertEquals(TableQuestion.Function.COUNT, asked.function());
    assertEquals("invoice", asked.table());
    assertEquals(Map.of("status", "OVERDUE"), asked.equal());
  }

  @Test
  void rowsAndRefusalsOfTheTablesReachTheScript() {
    Tables tables = new Tables();
    try (ScriptSession session = workers.open()) {
      assertEquals(
          new ScriptAnswer.Value(3.5),
          session.sample(
              lambda("m", "sum(row[1] for row in db.sql('select name, amount from t'))"),
              MOMENT,
              tables));
      assertEquals(
          new ScriptAnswer.Value(Double.NaN),
          session.sample(lambda("m", "db.avg('permits', 'days')"), MOMENT, tables));
      assertEquals(
          new ScriptAnswer.Failed(1, 0, "there is no table 'invoic'"),
          session.sample(lambda("m", "db.count('invoic')"), MOMENT, tables));
    }
  }

  @Test
  void whatEndsAProcessHurtsNoOtherProbe() {
    Tables tables = new Tables();
    CustomProbe good = probe("finance.overdue", OVERDUE);
    try (ScriptSession session = workers.open()) {
      assertEquals(new ScriptAnswer.Value(12), session.sample(good, MOMENT, tables));

      ScriptAnswer.Failed loop = failed(session, "def f():\n  while True: pass\nregister('m', f)");
      assertTrue(loop.cause().contains("longer than the 2 s it may"), loop.cause());
      assertTrue(loop.line() >= 1, loop.toString());
      assertEquals(new ScriptAnswer.Value(12), session.sample(good, MOMENT, tables));

      // One multiplication that does not listen to anybody: the process is killed.
      ScriptAnswer.Failed deaf =
          failed(
              session,
              "def f():\n  x = 7 ** 3000000\n  for _ in range(9): x = x * x\n  return 1\n"
                  + "register('m', f)");
      assertTrue(deaf.cause().contains("longer") || deaf.cause().contains("memory"), deaf.cause());
      assertEquals(new ScriptAnswer.Value(12), session.sample(good, MOMENT, tables));
    }
  }

  @Test
  void aListWithoutEndEndsItsProcessAndTheNextSampleHasAFreshOne() {
    ScriptWorkers patient =
        new ScriptWorkers(settings(Duration.ofSeconds(60), Duration.ofSeconds(120)));
    try (ScriptSession session = patient.open()) {
      // 10 GB asked for at once are refused by themselves.
      ScriptAnswer.Failed failed =
          failed(
              session,
              "def f():\n  x = []\n  while True:\n    x.append(bytearray(16000000))\n"
                  + "register('m', f)");
      assertTrue(failed.cause().contains("more memory than"), failed.cause());
      assertEquals(4, failed.line());
      assertEquals(
          new ScriptAnswer.Value(12),
          session.sample(probe("finance.overdue", OVERDUE), MOMENT, new Tables()));
    } finally {
      patient.close();
    }
  }

  @Test
  void manySamplesTogetherHaveALimitToo() {
    ScriptWorkers shortly =
        new ScriptWorkers(settings(Duration.ofSeconds(2), Duration.ofMillis(300)));
    try (ScriptSession session = shortly.open()) {
      CustomProbe slow = lambda("m", "sum(i for i in range(100000))");
      ScriptAnswer answer = new ScriptAnswer.Value(0);
      for (int i = 0; i < 100 && answer instanceof ScriptAnswer.Value; i++) {
        answer = session.sample(slow, MOMENT, new Tables());
      }
      ScriptAnswer.Failed failed = assertInstanceOf(ScriptAnswer.Failed.class, answer);
      assertTrue(failed.cause().contains("longer"), failed.cause());
    } finally {
      shortly.close();
    }
  }

  @Test
  void aCheckTellsTheMetricsOrTheFault() {
    assertEquals(
        new ScriptCheck.Readable(new TreeMap<>(Map.of("finance.overdue", 4))),
        workers.check(OVERDUE));
    ScriptCheck.Faulty faulty =
        assertInstanceOf(ScriptCheck.Faulty.class, workers.check("def f():\n  return 1 +\n"));
    assertEquals(2, faulty.line());
    assertTrue(faulty.column() > 1);
    assertEquals(
        1, assertInstanceOf(ScriptCheck.Faulty.class, workers.check("import os\n")).line());
    ScriptCheck.Faulty endless =
        assertInstanceOf(ScriptCheck.Faulty.class, workers.check("while True: pass\n"));
    assertTrue(endless.cause().contains("longer"), endless.cause());
  }

  @Test
  void withoutItsJarsPythonSaysWhatIsMissing() {
    ScriptWorkers none =
        new ScriptWorkers(
            new ScriptSettings(
                Optional.of(Path.of("nowhere")),
                Path.of("nowhere"),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                256,
                Optional.of(1)));
    assertNotNull(none.whatIsMissing());
    assertInstanceOf(ScriptCheck.Unavailable.class, none.check(OVERDUE));
    try (ScriptSession session = none.open()) {
      ScriptAnswer answer = session.sample(probe("finance.overdue", OVERDUE), MOMENT, new Tables());
      assertTrue(
          assertInstanceOf(ScriptAnswer.Failed.class, answer).cause().contains("not installed"));
    }
  }

  private static ScriptAnswer.Failed failed(ScriptSession session, String script) {
    return assertInstanceOf(
        ScriptAnswer.Failed.class, session.sample(probe("m", script), MOMENT, new Tables()));
  }

  private static CustomProbe lambda(String metric, String expression) {
    return probe(metric, "register('" + metric + "', lambda: " + expression + ")");
  }

  private static CustomProbe probe(String metric, String script) {
    return new CustomProbe(metric, Language.PYTHON, script);
  }

  private static ScriptSettings settings(Duration sample, Duration replication) {
    return new ScriptSettings(
        Optional.empty(), DataFolder.cities(), sample, replication, 256, Optional.of(1));
  }

  /** Tables in which there are twelve of everything, but no permits yet. */
  private static final class Tables implements TableQueries {
    final List<TableQuestion> asked = new ArrayList<>();

    @Override
    public double aggregate(TableQuestion question) {
      asked.add(question);
      if (question.table().equals("invoic")) {
        throw new QueryException(QueryException.Kind.FAULTY, "there is no table 'invoic'");
      }
      return question.table().equals("permits") ? Double.NaN : 12;
    }

    @Override
    public List<List<@Nullable Object>> sql(String query) {
      return List.of(Arrays.asList("a", 1L), Arrays.asList("b", 2.5));
    }
  }
}
