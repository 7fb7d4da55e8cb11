package hms.esr.eventlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.city.citizen.Population;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A query reads the city's tables and does nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuerySafetyTest {
  private Path folder;
  private CityLog log;

  @BeforeAll
  void fill(@TempDir Path given) throws Exception {
    folder = given;
    log = ShelfCity.in(folder.resolve("city")).log();
    Files.writeString(folder.resolve("secret.csv"), "secret\n1\n");
  }

  @AfterAll
  void close() {
    log.close();
  }

  private QueryException refused(String query, LogLimits limits) {
    try (LogSession session = log.session(log.window().endOf(4), limits)) {
      return assertThrows(QueryException.class, () -> session.answer(query), query);
    }
  }

  private QueryException refused(String query) {
    return refused(query, ShelfCity.LIMITS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into loans values (1)",
        "update log_loans set fee = 0",
        "delete from log_loans",
        "create table mine (a int)",
        "create macro now() as 1",
        "drop view loans",
        "attach 'other.db'",
        "detach memory",
        "use memory",
        "copy log_loans to 'out.csv'",
        "copy (select 1) to 'out.csv'",
        "export database 'out'",
        "install httpfs",
        "load httpfs",
        "pragma database_list",
        "set threads = 8",
        "set variable now = timestamp '2030-01-01'",
        "reset threads",
        "call pragma_version()",
        "checkpoint",
        "vacuum",
        "begin transaction",
        "explain select 1",
        "prepare p as select 1",
        "execute p",
        "with x as (delete from log_loans returning *) select * from x",
        "pivot loans on status using count(*)",
      })
  void onlyASelectIsRun(String query) {
    QueryException refusal = refused(query);
    assertEquals(QueryException.Kind.FAULTY, refusal.kind());
    assertEquals(50L, count());
  }

  private Object count() {
    try (LogSession session = log.session(log.window().endOf(4), ShelfCity.LIMITS)) {
      return session.answer("select count(*) from loans").rows().getFirst().getFirst();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from read_csv('@')",
        "select * from read_text('@')",
        "select * from read_blob('@')",
        "select * from read_json('@')",
        "select * from read_parquet('@')",
        "select * from parquet_metadata('@')",
        "select * from glob('/*')",
        "select * from sniff_csv('@')",
        "select * from '@'",
        "with \"@\" as (select 1) select * from (select * from read_csv('@'))",
        "select content from query('select * from read_text(''@'')')",
        "select * from query_table('@')",
        "select * from json_execute_serialized_sql('{}')",
        "select * from duckdb_settings()",
        "select * from duckdb_secrets()",
        "select * from information_schema.tables",
        "select * from main.loans",
        "select * from duckdb_tables",
        "select * from pg_catalog.pg_tables",
        "select * from (with sqlite_master as (select 1 a) select * from sqlite_master) x,"
            + " sqlite_master",
        "select * from (with duckdb_databases as (select 1 a) select 1) x, duckdb_databases",
        "show tables",
        "select getenv('HOME')",
        "select current_setting('memory_limit')",
        "select getvariable('now')",
        // Its result is as long as the product of its arguments, and DuckDB does not count it.
        "select length(replace(x, 'a', x)) from (select replace('aaaa', 'a', 'aaaa') as x)",
        "from log_loans select read_text('@')",
      })
  void noFileAndNoInsideOfTheDatabaseIsRead(String query) {
    QueryException refusal = refused(query.replace("@", folder.resolve("secret.csv").toString()));
    assertEquals(QueryException.Kind.FAULTY, refusal.kind());
    assertFalse(refusal.detail().isBlank());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from read_csv('@')",
        "copy log_loans to '@.out'",
        "attach '@.db'",
        "install httpfs",
        "load httpfs",
        "set enable_external_access = true",
        "set threads = 8",
        "set memory_limit = '100GB'",
      })
  void theDatabaseIsLockedEvenForWhatTheCheckWouldLetPass(String statement) {
    String text = statement.replace("@", folder.resolve("secret.csv").toString());
    try (Database database = Database.closed(ShelfCity.MEMORY)) {
      database.run("create table log_loans (a integer)");
      database.lock();
      try (Connection connection = database.connect();
          Statement raw = connection.createStatement()) {
        assertThrows(SQLException.class, () -> raw.execute(text));
      }
      assertFalse(Files.exists(folder.resolve("secret.csv.out")));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select random()",
        "select uuid()",
        "select * from loans using sample 3",
        "select * from loans tablesample 10%",
        "select current_time",
        "select localtimestamp",
        "select reservoir_quantile(fee, 0.5) from loans",
        "select txid_current()",
      })
  void whatDiffersFromTimeToTimeIsRefused(String query) {
    assertEquals(QueryException.Kind.FAULTY, refused(query).kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with recursive r(i) as (select 1 union all select i + 1 from r) select count(*) from r",
        "select count(*) from range(10000000000000)",
        "select sum(a.id + b.id + c.id) from range(1000000) a(id), range(1000000) b(id),"
            + " range(1000000) c(id)",
      })
  void aQueryWithoutEndIsEnded(String query) {
    long start = System.nanoTime();
    QueryException refusal =
        refused(query, new LogLimits(ShelfCity.MEMORY, Duration.ofMillis(300), 10));
    long tookMs = (System.nanoTime() - start) / 1_000_000;
    assertEquals(QueryException.Kind.TOO_SLOW, refusal.kind());
    assertTrue(refusal.detail().contains("0.3 s"), refusal.detail());
    assertTrue(tookMs < 5000, () -> "ended after " + tookMs + " ms");
    assertEquals(50L, count());
  }

  @Test
  void aQueryThatEatsMemoryIsEnded() {
    QueryException refusal =
        refused(
            "select count(distinct a.i * b.i) from range(1000000) a(i), range(1000000) b(i)",
            new LogLimits(ShelfCity.MEMORY, Duration.ofSeconds(60), 10));
    assertEquals(QueryException.Kind.TOO_LARGE, refusal.kind(), refusal.detail());
    assertEquals(50L, count());
  }

  @Test
  void moreRowsThanAskedForAreCutOff() {
    LogLimits three = new LogLimits(ShelfCity.MEMORY, Duration.ofSeconds(5), 3);
    try (LogSession session = log.session(log.window().endOf(4), three)) {
      Answer cut = session.answer("select id from loans");
      assertEquals(3, cut.rows().size());
      assertTrue(cut.truncated());
      assertFalse(session.answer("select id from loans limit 3").truncated());
      assertTrue(session.answer("select * from range(100000000000)").truncated());
    }
  }

  @Test
  void anErrorNamesItsPlaceAndTheNearestName() {
    QueryException table = refused("select count(*)\nfrom lons");
    assertEquals(List.of(2, 6), List.of(table.line(), table.column()));
    assertTrue(table.detail().contains("did you mean loans"), table.detail());

    QueryException column = refused("select\n  max(fees) from loans");
    assertEquals(List.of(2, 7), List.of(column.line(), column.column()));
    assertTrue(column.detail().contains("\"fee\""), column.detail());

    QueryException syntax = refused("select count(* from loans");
    assertEquals(1, syntax.line());
    assertTrue(syntax.column() > 1);

    QueryException function = refused("select conut(*) from loans");
    assertTrue(function.detail().contains("did you mean count"), function.detail());
  }

  @Test
  void aPlaceIsCountedInCharacters() {
    QueryException column = refused("select 'Ää', nosuch from loans");
    assertEquals(14, column.column());
  }

  @Test
  void twoStatementsAreRefused() {
    assertTrue(refused("select 1; select 2").detail().contains("2 statements"));
    assertTrue(refused(" ").detail().contains("blank"));
    assertTrue(refused("select " + "1 + ".repeat(10_000) + "1").detail().contains("characters"));
    assertTrue(refused("select ? from loans").detail().contains("parameters"));
  }

  @Test
  void ordinaryAnalysisPasses() {
    try (LogSession session = log.session(log.window().endOf(4), ShelfCity.LIMITS)) {
      for (String query :
          List.of(
              "select status, count(*) as n, round(avg(fee), 2) from loans group by all order by n",
              "select quantile_cont(fee, 0.9) from loans where moment > now() - interval 1 day",
              "select date_trunc('day', created) d, count(*) from loans group by d order by d",
              "select id, row_number() over (partition by status order by created) from loans",
              "select case when fee > 0.5 then 'high' else 'low' end from loans",
              "select extract(hour from moment), status in ('OUT', 'BACK') from log_loans",
              "select count(*) from loans where status like 'B%' and fee between 0 and 1",
              "select coalesce(max(fee), 0) from loans where status not in (select 'OUT')",
              "describe loans",
              "values (1)",
              "from loans")) {
        assertFalse(session.answer(query).columns().isEmpty(), query);
      }
    }
  }

  @Test
  void onlyOneNumberIsAProbesAnswer() {
    try (LogSession session = log.session(log.window().endOf(4), ShelfCity.LIMITS)) {
      assertEquals(50, session.number("select count(*) from loans"));
      assertTrue(Double.isNaN(session.number("select max(fee) from loans where fee > 2")));
      assertEquals(1, session.number("select count(*) = 50 from loans"));
      for (String query :
          List.of(
              "select id, fee from loans limit 1",
              "select fee from loans",
              "select fee from loans where fee > 2",
              "select 'three'",
              "select now()",
              "select 'inf'::double")) {
        QueryException refusal =
            assertThrows(QueryException.class, () -> session.number(query), query);
        assertTrue(refusal.detail().contains("one number"), refusal.detail());
      }
    }
  }

  @Test
  void aLogOverItsMemoryEndsWithTheReason() {
    ShelfCity city = ShelfCity.in(folder.resolve("other"));
    Population many = Population.generate(city.people().marginals(), 1, 300_000);
    try (CityLog small = CityLog.forQueries(city.catalog(), city.window(), () -> many, 1 << 20)) {
      QueryException refusal =
          assertThrows(
              QueryException.class, () -> city.filled(small, new TreeSet<>(List.of("citizens"))));
      assertEquals(QueryException.Kind.TOO_LARGE, refusal.kind(), refusal.detail());
    }
  }
}
