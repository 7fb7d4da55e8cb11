package hms.esr.eventlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log goes to files whole. */
class ExportTest {
  @TempDir private Path folder;

  @Test
  void everyChangeIsInTheFile() throws Exception {
    ShelfCity city = ShelfCity.in(folder.resolve("city"));
    TableInfo loans = city.catalog().named("loans");
    Path parquet = folder.resolve("it's.parquet");
    Path csv = folder.resolve("loans.csv");
    try (CityLog log =
        city.filled(
            CityLog.forExport(city.catalog(), city.window(), city::people, ShelfCity.MEMORY),
            ShelfCity.all())) {
      log.export(loans, LogFormat.PARQUET, parquet);
      log.export(loans, LogFormat.CSV, csv);
      assertThrows(
          IllegalStateException.class,
          () -> log.session(log.window().endOf(1), ShelfCity.LIMITS),
          "nobody's query is run where files can be written");
    }
    List<String> lines = Files.readAllLines(csv);
    assertEquals("seq,moment,day,id,citizen,status,fee,day_,order", lines.getFirst());
    assertEquals(city.heard().size(), lines.size() - 1);
    assertTrue(lines.get(1).startsWith("0,2026-01-05 09:00:00,0,"), lines.get(1));
    try (Database reader = Database.withFiles(ShelfCity.MEMORY);
        Statement statement = reader.root().createStatement();
        ResultSet result =
            statement.executeQuery(
                "select count(*), count(distinct id) from "
                    + Database.literal(parquet.toString()))) {
      result.next();
      assertEquals(city.heard().size(), result.getInt(1));
      assertEquals(50, result.getInt(2));
    }
  }

  @Test
  void aLogForQueriesWritesNoFile() {
    ShelfCity city = ShelfCity.in(folder.resolve("city"));
    try (CityLog log = city.log()) {
      TableInfo loans = city.catalog().named("loans");
      assertThrows(
          IllegalStateException.class,
          () -> log.export(loans, LogFormat.CSV, folder.resolve("out.csv")));
    }
  }
}
