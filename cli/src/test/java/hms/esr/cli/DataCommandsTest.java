package hms.esr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables, SQL and export. */
class DataCommandsTest {
  private final FakeServer server = FakeServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tablesShowTheirColumnsAndRows() {
    server.on(
        "GET /api/esr/sandboxes/SBX-1/tables?arm=simulated&day=2",
        200,
        """
        {"run":"RUN-000001","arm":"simulated","replication":0,"day":2,"moment":"2026-01-06T23:59:59.999",
         "tables":[{"name":"permits","rows":7,"changes":12,"columns":[{"name":"id"},{"name":"status"}]}]}""");
    assertEquals(
        """
        TABLE    ROWS  CHANGES  COLUMNS
        permits  7     12       id status
        As of 2026-01-06T23:59:59.999, the end of day 2 of simulated, replication 0 of RUN-000001
        """,
        Esr.run(server, "tables", "SBX-1", "--arm", "simulated", "--day", "2").out());
  }

  @Test
  void aQueryIsSentWholeAndItsRowsAreAligned() {
    server.on(
        "POST /api/esr/sandboxes/SBX-1/sql",
        200,
        """
        {"run":null,"arm":"baseline","replication":0,"day":14,"truncated":true,
         "columns":[{"name":"status"},{"name":"a/b"}],"rows":[["OUT",3],[null,12.5]]}""");
    Esr esr = Esr.run(server, "sql", "SBX-1", "select 1", "--day", "14", "--limit", "2");
    assertEquals("status  a/b\\nOUT     3\\n-       12.5\\n".translateEscapes(), esr.out());
    assertTrue(esr.err().contains("2 rows, there are more"), esr.err());
    assertTrue(esr.err().contains("the unchanged city"), esr.err());
    assertEquals(
        "{\"query\":\"select 1\",\"day\":\"14\",\"limit\":\"2\"}", server.lastRequest().body());
  }

  @Test
  void csvIsPrintedAsItCame() {
    server.on("POST /api/esr/sandboxes/SBX-1/sql", 200, "text/csv", "a,b\r\n1,2\r\n");
    assertEquals(
        "a,b\r\n1,2\r\n", Esr.run(server, "sql", "SBX-1", "select 1", "--format", "csv").out());
    assertEquals("text/csv", server.lastRequest().accept());
  }

  @Test
  void anExportIsWrittenWholeOrNotAtAll(@TempDir Path folder) throws IOException {
    server.on(
        "GET /api/esr/sandboxes/SBX-1/log?format=csv&table=permits", 200, "text/csv", "seq,id\r\n");
    assertEquals(
        0,
        Esr.run(
                server,
                "export",
                "SBX-1",
                "--format",
                "csv",
                "--table",
                "permits",
                "-o",
                folder.toString())
            .exitCode());
    assertEquals("seq,id\r\n", Files.readString(folder.resolve("SBX-1-log_permits.csv")));
    server.on(
        "GET /api/esr/sandboxes/SBX-1/log?format=parquet",
        422,
        "application/problem+json",
        "{\"title\":\"Faulty\",\"status\":422,\"detail\":\"No such thing.\"}");
    Esr refused = Esr.run(server, "export", "SBX-1", "-o", folder.resolve("all.zip").toString());
    assertEquals(1, refused.exitCode());
    assertTrue(refused.err().contains("No such thing."), refused.err());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of("SBX-1-log_permits.csv"),
          files.map(file -> file.getFileName().toString()).toList());
    }
  }
}
