package hms.esr.python;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script may do, what it may not, and what it is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class InterpreterTest {
  /** As the architecture shows it, to the letter. */
  private static final String DOCUMENTED =
      """
      def overdue_invoices():
          return db.count('invoice', status='OVERDUE')

      register('finance.overdue', overdue_invoices)
      """;

  private static final Path TRACE = Path.of("/tmp/esr-probe-was-here");

  private Scripts scripts;

  @BeforeAll
  void start() {
    scripts = new Scripts();
  }

  @AfterAll
  void stop() {
    scripts.close();
  }

  // ---- what it may
  // -------------------------------------------------------------------------------

  @Test
  void theDocumentedScriptRunsUnmodified() {
    assertEquals(
        new Outcome.Registered(new TreeMap<>(Map.of("finance.overdue", 4))),
        scripts.check(DOCUMENTED));
    assertEquals(
        new Outcome.Number(12), scripts.sample(DOCUMENTED.replace("finance.overdue", "m")));
    assertQuestion("count", "invoice", null, 0L, false, null, "status", "OVERDUE");
  }

  @Test
  void everyQuestionArrivesWithItsFilters() {
    scripts.number("return db.sum('invoices', 'amount', paid=False, last_24h=True)");
    assertQuestion("sum", "invoices", "amount", 0L, true, null, "paid", false);
    scripts.number("return db.avg('permits', 'days', since=7, district='North', level=2)");
    assertQuestion("avg", "permits", "days", 0L, false, 7L, "district", "North", "level", 2L);
    scripts.number(
        """
        import datetime
        return db.quantile('permits', 'days', 0.9, since=datetime.date(2026, 1, 5))""");
    assertQuestion("quantile", "permits", "days", 0.9, false, "2026-01-05");
    scripts.number("return db.max('permits', 'days') - db.min('permits', 'days', closed=None)");
    assertQuestion("min", "permits", "days", 0L, false, null, "closed", null);
  }

  @Test
  void sqlGivesANumberOrRows() {
    scripts.tablesAnswer(new Asking.Answer.Rows(List.of(List.of(7L))));
    assertEquals(7, scripts.number("return db.sql('select count(*) from invoices')"));
    scripts.tablesAnswer(
        new Asking.Answer.Rows(
            List.of(Arrays.asList("a", 1L, null), Arrays.asList("b", 2.5, true))));
    assertEquals(
        3.5,
        scripts.number(
            """
            rows = db.sql('select name, amount, paid from invoices')
            assert rows == [['a', 1, None], ['b', 2.5, True]], rows
            return sum(amount for _, amount, _ in rows)"""));
    scripts.tablesAnswer(new Asking.Answer.Number(12));
  }

  @Test
  void theUsualModulesOfArithmeticAreThere() {
    assertEquals(
        3,
        scripts.number(
            """
            import math, json, re, bisect, heapq, functools, operator, string, decimal, fractions
            from collections import Counter
            from itertools import accumulate
            import collections.abc
            assert json.loads('[1, 2]') == [1, 2]
            assert re.match('a+', 'aab').end() == 2
            assert Counter('aab')['a'] == 2
            return math.sqrt(list(accumulate([4, 5]))[-1])"""));
    assertEquals(2.5, scripts.number("import statistics\nreturn statistics.median([1, 2, 3, 4])"));
    assertEquals(0.5, scripts.number("from fractions import Fraction\nreturn Fraction(1, 2)"));
  }

  @Test
  void aProbeMaySayThatNothingWasObserved() {
    assertTrue(Double.isNaN(scripts.number("return float('nan')")));
    scripts.tablesAnswer(new Asking.Answer.Number(Double.NaN));
    assertTrue(Double.isNaN(scripts.number("return db.avg('permits', 'days')")));
    scripts.tablesAnswer(new Asking.Answer.Number(12));
  }

  @Test
  void oneScriptMayRegisterSeveralMetrics() {
    assertEquals(
        new Outcome.Registered(new TreeMap<>(Map.of("a.b", 1, "c.d", 2))),
        scripts.check("register('a.b', lambda: 1)\nregister('c.d', lambda: 2)\n"));
    assertEquals(new Outcome.Registered(new TreeMap<>()), scripts.check("def f():\n  return 1\n"));
  }

  // ---- the same numbers always
  // -------------------------------------------------------------------

  @Test
  void theClockIsTheCitys() {
    assertEquals(3, scripts.number("return clock.day"));
    assertEquals(15, scripts.number("return clock.today.day"));
    assertEquals(
        20260115,
        scripts.number(
            """
            from datetime import date, datetime, timedelta
            assert datetime.now() == datetime(2026, 1, 15) == datetime.today() == datetime.utcnow()
            assert clock.now - timedelta(days=1) == datetime(2026, 1, 14)
            assert isinstance(clock.today, date)
            return int(date.today().strftime('%Y%m%d'))"""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import random",
        "from random import random",
        "import time",
        "import secrets",
        "import uuid",
        "import statistics; statistics.NormalDist(0, 1).samples(3)",
      })
  void chanceAndTheWallClockAreRefused(String line) {
    Outcome.Failed failed = scripts.failure(line);
    assertEquals(2, failed.line());
    assertTrue(failed.cause().contains("a probe cannot"), failed.cause());
  }

  @Test
  void nothingIsKeptFromOneSampleToTheNext() {
    String script =
        """
        seen = []
        def f():
            seen.append(1)
            return len(seen)
        register('m', f)
        """;
    assertEquals(new Outcome.Number(1), scripts.sample(script));
    assertEquals(new Outcome.Number(1), scripts.sample(script));
  }

  // ---- what it may not
  // ---------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import os",
        "from os import path",
        "import sys",
        "import socket",
        "import urllib.request",
        "import pathlib",
        "import subprocess",
        "import threading",
        "import _thread",
        "import java",
        "import polyglot",
        "import ctypes",
        "import importlib",
        "import builtins",
        "import __graalpython__",
        "open('/etc/passwd')",
        "input()",
        "__import__('os')",
        "eval(\"__import__('os')\")",
        "from . import x",
      })
  void whatLeadsOutIsRefusedWithTheLine(String line) {
    Outcome.Failed failed = scripts.failure("x = 1\n" + line + "\nreturn 1");
    assertEquals(3, failed.line(), failed.cause());
    assertTrue(failed.cause().contains("a probe"), failed.cause());
    assertFalse(failed.broken());
  }

  /** Scripts that go round the list of modules meet the walls behind it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "real('os').listdir('/')",
        "real('_io').open('/etc/passwd').read()",
        "real('_io').FileIO('/tmp/esr-probe-was-here', 'w').write(b'x')",
        "real('pathlib').Path('/etc/passwd').read_text()",
        "real('posix').open('/etc/passwd', 0)",
        "real('os').mkdir('/tmp/esr-probe-was-here')",
        "real('os').system('touch /tmp/esr-probe-was-here')",
        "real('os').fork()",
        "real('os').kill(1, 0)",
        "real('os').environ['PATH']",
        "real('subprocess').run(['id'])",
        "real('_thread').start_new_thread(print, ())",
        "real('threading').Thread(target=print).start()",
        "real('socket').create_connection(('127.0.0.1', 9))",
        "real('socket').socket().bind(('127.0.0.1', 0))",
        "real('urllib.request', 'request').urlopen('http://127.0.0.1:9/')",
        "real('java').type('java.lang.System')",
        "real('polyglot').eval(language='js', string='1')",
        "real('polyglot').import_value('x')",
        "real('ctypes').CDLL(None)",
        "real('_ctypes').dlopen('libc.so.6', 0)",
      })
  void theContextItselfAllowsNothing(String escape) {
    Outcome.Failed failed =
        scripts.failure(
            """
            import json
            def real(name, *deeper):
                importer = json.__builtins__['__import__']
                return importer(name, {'__name__': 'library'}, {}, deeper, 0)
            %s
            return 1"""
                .formatted(escape));
    assertFalse(failed.cause().isEmpty());
    assertFalse(Files.exists(TRACE));
  }

  @Test
  void theWayRoundTheListIsARealOne() {
    // Else the test above would pass for the wrong reason.
    assertEquals(
        1,
        scripts.number(
            """
            import json
            os = json.__builtins__['__import__']('os', {'__name__': 'library'}, {}, (), 0)
            return len(os.sep)"""));
  }

  // ---- limits
  // ------------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while True: pass",
        "while True:\n  try:\n    while True: pass\n  except BaseException:\n    pass",
        "return sum(1 for _ in iter(int, 1))",
      })
  void anEndlessLoopEndsAtItsLimit(String body) {
    Outcome.Failed failed =
        Scripts.failed(scripts.sample(Scripts.function(body), Duration.ofMillis(300)));
    assertTrue(failed.broken());
    assertTrue(failed.cause().contains("longer than the 0.3 s it may"), failed.cause());
    assertTrue(failed.line() >= 1, failed.toString());
    assertEquals(1, scripts.number("return 1"));
  }

  @Test
  void anEndlessLoopOutsideFunctionsEndsToo() {
    Outcome.Failed failed =
        Scripts.failed(scripts.sample("while True: pass", Duration.ofMillis(300)));
    assertTrue(failed.cause().contains("longer"), failed.cause());
  }

  @ParameterizedTest
  @ValueSource(strings = {"return len(bytearray(10 * 1024 ** 3))", "return len([0] * 10 ** 10)"})
  void tenGigabytesAtOnceAreRefused(String body) {
    Outcome.Failed failed = scripts.failure(body);
    assertEquals(2, failed.line());
  }

  @Test
  void recursionWithoutEndIsToldWithItsLine() {
    Outcome.Failed failed = scripts.failure("def g(n):\n  return g(n + 1)\nreturn g(0)");
    assertEquals(3, failed.line());
    assertEquals("the functions call each other too deep", failed.cause());
  }

  @Test
  void printingALittleIsHarmlessAndMuchIsRefused() {
    assertEquals(1, scripts.number("print('seen', 1, sep=':')\nreturn 1"));
    Outcome.Failed failed = scripts.failure("while True: print('x' * 1000)");
    assertEquals(2, failed.line());
    assertTrue(failed.cause().contains("printed more than 65536 characters"), failed.cause());
  }

  // ---- what it is told
  // ---------------------------------------------------------------------------

  @Test
  void aSyntaxErrorHasLineAndColumn() {
    Outcome.Failed failed = Scripts.failed(scripts.check("def f():\n  return 1 +\n"));
    assertEquals(2, failed.line());
    assertTrue(failed.column() >= 11, failed.toString());
    assertTrue(failed.cause().startsWith("syntax error: "), failed.cause());
    assertEquals(3, Scripts.failed(scripts.check("x = 1\ny = 1\nif x y:\n  z = 2\n")).line());
    assertEquals(
        new Outcome.Failed(
            1, 5, "syntax error: unterminated string literal (detected at line 1)", false),
        scripts.check("x = 'a\n"));
    assertTrue(Scripts.failed(scripts.check("x = '\0'\n")).cause().contains("null bytes"));
  }

  @Test
  void anErrorHasTheLineOfTheScriptAndItsCause() {
    Outcome.Failed failed =
        scripts.failure("import statistics\nx = 1\ny = statistics.mean([])\nreturn y");
    assertEquals(4, failed.line());
    assertTrue(failed.cause().contains("mean requires at least one data point"), failed.cause());
    assertEquals("ZeroDivisionError: division by zero", scripts.failure("return 1 / 0").cause());
    assertEquals(1, Scripts.failed(scripts.check("undefined\n")).line());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pass",
        "return None",
        "return 'seven'",
        "return True",
        "return [1]",
        "return float('inf')",
        "return 10 ** 400",
      })
  void aResultThatIsNoNumberIsRefused(String body) {
    Outcome.Failed failed = scripts.failure(body);
    assertTrue(failed.cause().startsWith("the function returned"), failed.cause());
    assertEquals(3, failed.line());
  }

  @Test
  void aMetricMustBeRegisteredOnceAndWithAFunction() {
    assertAll(
        () -> assertCause("never calls register('m', ...)", "def f():\n  return 1\n"),
        () -> assertCause("never calls register('m', ...)", "register('n', lambda: 1)"),
        () -> assertCause("registered twice", "register('m', lambda: 1)\nregister('m', lambda: 2)"),
        () -> assertCause("without calling it", "register('m', 12)"),
        () -> assertCause("as the name", "register(12, lambda: 1)"));
  }

  @Test
  void aRefusedQuestionIsToldWithItsLine() {
    scripts.tablesAnswer(new Asking.Answer.Refused("there is no table 'invoic'"));
    Outcome.Failed failed = scripts.failure("x = 1\nreturn db.count('invoic')");
    assertEquals(3, failed.line());
    assertEquals("there is no table 'invoic'", failed.cause());
    scripts.tablesAnswer(new Asking.Answer.Number(12));
    assertAll(
        () -> assertFails("more than equality", "return db.count('invoices', status=['A', 'B'])"),
        () -> assertFails("give its name in quotes", "return db.count(12)"),
        () -> assertFails("from 0 to 1", "return db.quantile('permits', 'days', 90)"),
        () -> assertFails("True or False", "return db.count('permits', last_24h=1)"),
        () -> assertFails("days before now", "return db.count('permits', since=True)"),
        () -> assertFails("column", "return db.sum('permits')"));
  }

  @Test
  void tablesAreThereOnlyWhenTheFunctionRuns() {
    assertCause("inside the function", "x = db.count('invoice')\nregister('m', lambda: x)");
    assertCause("inside the function", "x = clock.today\nregister('m', lambda: x)");
  }

  private void assertFails(String cause, String body) {
    Outcome.Failed failed = scripts.failure(body);
    assertTrue(failed.cause().contains(cause), failed.cause());
    assertEquals(2, failed.line());
  }

  private void assertCause(String cause, String script) {
    Outcome.Failed failed = Scripts.failed(scripts.sample(script));
    assertTrue(failed.cause().contains(cause), failed.cause());
  }

  private void assertQuestion(@Nullable Object... parts) {
    assertEquals(Arrays.asList(parts), scripts.lastQuestion());
  }
}
