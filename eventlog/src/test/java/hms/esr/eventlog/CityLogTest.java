package hms.esr.eventlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cases write can be read back, as of any moment. */
class CityLogTest {
  @TempDir private Path folder;
  private ShelfCity city;
  private CityLog log;

  @BeforeEach
  void fill() {
    city = ShelfCity.in(folder);
    log = city.log();
  }

  @AfterEach
  void close() {
    log.close();
  }

  private List<List<Object>> asked(LocalDateTime now, String query) {
    try (LogSession session = log.session(now, ShelfCity.LIMITS)) {
      return session.answer(query).rows();
    }
  }

  private Object one(int day, String query) {
    return asked(log.window().endOf(day), query).getFirst().getFirst();
  }

  @Test
  void atTheEndOfADayTheTableIsAsTheCityLeftIt() {
    for (int day = 0; day <= 4; day++) {
      long endMs = (day + 1) * 86_400_000L;
      Map<Long, String> latest = new HashMap<>();
      city.heard().stream()
          .filter(row -> row.atMs() < endMs)
          .forEach(row -> latest.put(row.id(), row.status()));
      long out = latest.values().stream().filter("OUT"::equals).count();
      assertEquals(10, out, "a loan of each day is out overnight");
      assertEquals(out, one(day, "select count(*) from loans where status = 'OUT'"));
      assertEquals((long) latest.size(), one(day, "select count(*) from loans"));
    }
  }

  @Test
  void anyPastMomentCanBeAsked() {
    LocalDateTime monday = LocalDateTime.of(2026, 1, 5, 9, 0);
    String query = "select count(*), count(*) filter (status = 'BACK') from loans";
    assertEquals(List.of(List.of(0L, 0L)), asked(monday.minusNanos(1_000_000), query));
    assertEquals(List.of(List.of(10L, 0L)), asked(monday, query));
    assertEquals(List.of(List.of(20L, 10L)), asked(monday.plusDays(1).plusHours(1), query));
  }

  @Test
  void aChangeThatSetsFewerColumnsLeavesTheOthers() {
    assertEquals(
        one(4, "select sum(fee) from log_loans"),
        one(4, "select sum(fee) from loans"),
        "only the first change of a loan has a fee");
    assertEquals(
        40L, one(4, "select count(*) from loans where status = 'BACK' and fee is not null"));
  }

  @Test
  void aRowTellsItsCaseItsCitizenAndItsMoments() {
    Map<Long, ShelfCity.Written> first = new HashMap<>();
    city.heard().forEach(row -> first.putIfAbsent(row.id(), row));
    List<List<Object>> rows =
        asked(log.window().endOf(4), "select id, citizen, created, moment, day from loans");
    assertEquals(first.size(), rows.size());
    for (List<Object> row : rows) {
      ShelfCity.Written written = Objects.requireNonNull(first.get((Long) row.get(0)));
      LocalDateTime created = LocalDateTime.parse((String) row.get(2));
      assertEquals((long) written.citizen(), row.get(1));
      assertEquals(LocalDateTime.of(2026, 1, 5, 0, 0).plusSeconds(written.atMs() / 1000), created);
      boolean ended = created.getDayOfMonth() < 9;
      assertEquals(
          ended ? created.plusDays(1).plusHours(1) : created,
          LocalDateTime.parse((String) row.get(3)));
      assertEquals(created.getDayOfMonth() - 5L + (ended ? 1 : 0), row.get(4));
    }
  }

  @Test
  void aColumnWhoseNameIsTakenGetsAnUnderscoreAndAKeywordGetsQuotes() {
    assertEquals(5.0, one(1, "select max(day_) from loans"));
    assertEquals("first", one(1, "select max(\"order\") from loans"));
  }

  @Test
  void aNumberThatIsNoneIsAnEmptyCell() {
    assertEquals(
        List.of(List.of(50L, 0L)),
        asked(log.window().endOf(4), "select count(*), count(minutes) from visits"));
  }

  @Test
  void theClockOfAQueryIsTheCitys() {
    String query = "select now(), today()::varchar, current_date::varchar, current_timestamp";
    assertEquals(
        List.of(
            List.of(
                "2026-01-06T23:59:59.999", "2026-01-06", "2026-01-06", "2026-01-06T23:59:59.999")),
        asked(log.window().endOf(1), query));
  }

  @Test
  void theCitizensAreThoseOfThePopulation() {
    long online = 0;
    for (int i = 0; i < city.people().size(); i++) {
      online += city.people().online(i) ? 1 : 0;
    }
    assertEquals((long) city.people().size(), one(1, "select count(*) from citizens"));
    assertEquals(online, one(1, "select count(*) from citizens where online"));
    assertEquals(
        50L, one(4, "select count(*) from loans join citizens on citizens.number = loans.citizen"));
  }

  @Test
  void sessionsSeeTheirOwnMoment() {
    String query = "select count(*) from loans";
    try (LogSession early = log.session(log.window().endOf(0), ShelfCity.LIMITS);
        LogSession late = log.session(log.window().endOf(4), ShelfCity.LIMITS)) {
      assertEquals(10, early.number(query));
      assertEquals(50, late.number(query));
      early.moveTo(log.window().endOf(1));
      assertEquals(20, early.number(query));
      assertEquals(50, late.number(query));
    }
  }

  @Test
  void sumsHaveTheSameBitsEachTimeAndInEachLog() {
    String query = "select sum(fee * 1e9) + avg(ln(fee)) + stddev(fee) from loans";
    double first;
    try (LogSession session = log.session(log.window().endOf(4), ShelfCity.LIMITS)) {
      first = session.number(query);
      assertEquals(Double.doubleToLongBits(first), Double.doubleToLongBits(session.number(query)));
    }
    try (CityLog other = city.log();
        LogSession session = other.session(log.window().endOf(4), ShelfCity.LIMITS)) {
      assertEquals(Double.doubleToLongBits(first), Double.doubleToLongBits(session.number(query)));
    }
  }

  @Test
  void whatNoQueryReadsIsNotLogged() {
    try (CityLog none =
        CityLog.forQueries(city.catalog(), city.window(), city::people, ShelfCity.MEMORY)) {
      none.log(none.tablesOf("select 1"));
      assertTrue(none.listener().isEmpty());
    }
    try (CityLog some =
        CityLog.forQueries(city.catalog(), city.window(), city::people, ShelfCity.MEMORY)) {
      city.filled(some, some.tablesOf("select count(*) from visits"));
      assertEquals(50, some.rows());
    }
  }

  @Test
  void theTablesOfAQueryAreThoseItReads() {
    assertEquals(
        new TreeSet<>(List.of("citizens", "loans", "visits")),
        log.tablesOf(
            """
            with late as (select * from Log_Loans where status = 'OUT')
            select (select count(*) from visits) + count(*)
            from late join citizens c on c.number = late.citizen, range(3) r
            """));
  }
}
