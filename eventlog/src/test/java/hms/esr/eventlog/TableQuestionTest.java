package hms.esr.eventlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.eventlog.TableQuestion.Function;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a program asks of a table. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableQuestionTest {
  private ShelfCity city;
  private CityLog log;
  private LogSession session;

  @BeforeAll
  void fill(@TempDir Path folder) {
    city = ShelfCity.in(folder);
    log = city.log();
    session = log.session(log.window().endOf(4), ShelfCity.LIMITS);
  }

  @AfterAll
  void close() {
    session.close();
    log.close();
  }

  private double ask(
      Function function, String table, @Nullable String column, Map<String, ?> equal) {
    return session.aggregate(
        new TableQuestion(function, table, column, new TreeMap<>(equal), false, null, 0.5));
  }

  private double count(boolean lastDay, @Nullable Object since) {
    return session.aggregate(
        new TableQuestion(Function.COUNT, "loans", null, new TreeMap<>(), lastDay, since, 0));
  }

  @Test
  void functionsAreThoseOfSql() {
    for (String function : List.of("sum", "avg", "max", "min")) {
      assertEquals(
          session.number("select " + function + "(fee) from loans where status = 'OUT'"),
          ask(
              Function.valueOf(function.toUpperCase(java.util.Locale.ROOT)),
              "loans",
              "fee",
              Map.of("status", "OUT")));
    }
    assertEquals(
        session.number("select quantile_cont(fee, 0.5) from loans"),
        ask(Function.QUANTILE, "loans", "fee", Map.of()));
    assertEquals(10, ask(Function.COUNT, "loans", null, Map.of("status", "OUT", "day_", 5)));
    assertEquals(0, ask(Function.SUM, "loans", "fee", Map.of("status", "LOST")));
    assertTrue(Double.isNaN(ask(Function.AVG, "loans", "fee", Map.of("status", "LOST"))));
  }

  @Test
  void aTableGoesByItsNameItsSingularAndItsCase() {
    assertEquals(50, ask(Function.COUNT, "loans", null, Map.of()));
    assertEquals(50, ask(Function.COUNT, "loan", null, Map.of()));
    assertEquals(50, ask(Function.COUNT, "visit", null, Map.of()));
    QueryException unknown =
        assertThrows(QueryException.class, () -> ask(Function.COUNT, "lonas", null, Map.of()));
    assertTrue(unknown.detail().contains("did you mean loans"), unknown.detail());
  }

  @Test
  void onlyWhatChangedLatelyIsCounted() {
    // On the last day ten loans began and the ten of the day before came back.
    assertEquals(20, count(true, null));
    assertEquals(20, count(false, 1));
    assertEquals(30, count(false, 2));
    assertEquals(20, count(false, "2026-01-09"));
    assertEquals(20, count(false, "2026-01-09T09:00"));
    assertEquals(10, count(false, "2026-01-09T10:00"));
    assertThrows(QueryException.class, () -> count(false, "yesterday"));
    assertThrows(QueryException.class, () -> count(false, -1));
  }

  @Test
  void citizensAreATableToo() {
    assertEquals(
        session.number("select count(*) from citizens where online and age >= 65"),
        ask(Function.COUNT, "citizen", null, Map.of("online", true))
            - session.number("select count(*) from citizens where online and age < 65"));
    assertThrows(
        QueryException.class, () -> ask(Function.COUNT, "citizens", null, Map.of("online", "yes")));
  }

  @Test
  void nothingThatAProgramGivesBecomesSql() {
    assertEquals(0, ask(Function.COUNT, "loans", null, Map.of("status", "' or 1=1 --")));
    for (String name :
        List.of("status\" = '' or 1=1 --", "nosuch", "status; drop table log_loans")) {
      QueryException refusal =
          assertThrows(
              QueryException.class, () -> ask(Function.COUNT, "loans", null, Map.of(name, "x")));
      assertTrue(refusal.detail().contains("has no column"), refusal.detail());
    }
    assertThrows(
        QueryException.class, () -> ask(Function.COUNT, "loans where 1=1 --", null, Map.of()));
    assertThrows(QueryException.class, () -> ask(Function.SUM, "loans", "fee) --", Map.of()));
  }

  @Test
  void typesThatDoNotFitAreToldApart() {
    assertThrows(QueryException.class, () -> ask(Function.SUM, "loans", "status", Map.of()));
    assertThrows(QueryException.class, () -> ask(Function.SUM, "loans", null, Map.of()));
    assertThrows(
        QueryException.class, () -> ask(Function.COUNT, "loans", null, Map.of("status", 3)));
    assertThrows(
        QueryException.class, () -> ask(Function.COUNT, "loans", null, Map.of("fee", "high")));
    assertThrows(
        QueryException.class,
        () ->
            session.aggregate(
                new TableQuestion(
                    Function.QUANTILE, "loans", "fee", new TreeMap<>(), false, null, 1.5)));
  }

  @Test
  void aTableThatWasNotLoggedIsNoEmptyTable() {
    try (CityLog part =
        CityLog.forQueries(city.catalog(), city.window(), city::people, ShelfCity.MEMORY)) {
      city.filled(part, city.catalog().mentioned("return db.count('visit')"));
      try (LogSession other = part.session(part.window().endOf(4), ShelfCity.LIMITS)) {
        TableQuestion loans =
            new TableQuestion(Function.COUNT, "loan" + "s", null, new TreeMap<>(), false, null, 0);
        QueryException refusal = assertThrows(QueryException.class, () -> other.aggregate(loans));
        assertTrue(refusal.detail().contains("was not logged"), refusal.detail());
      }
    }
  }

  @Test
  void tablesAreFoundInAProgramsText() {
    assertEquals(
        new TreeSet<>(List.of("loans")),
        city.catalog().mentioned("def f():\n  return db.count('loan', status='OUT')\n"));
    assertEquals(
        new TreeSet<>(List.of("citizens", "visits")),
        city.catalog().mentioned("db.sql('select * from log_visits join citizens')"));
    assertEquals(new TreeSet<String>(), city.catalog().mentioned("db.count('reloaned')"));
  }
}
