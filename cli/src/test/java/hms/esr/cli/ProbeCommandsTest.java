package hms.esr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeCommandsTest {
  private final FakeServer server = FakeServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void pickKeepsTheOrder() {
    server.on("POST /api/esr/probes", 201, "{}");
    Esr.run(server, "probes", "pick", "SBX-1", "permits.processed", "helpdesk.calls");
    assertEquals(
        "{\"box\":\"SBX-1\",\"metrics\":[\"permits.processed\",\"helpdesk.calls\"]}",
        server.lastRequest().body());
  }

  @Test
  void pickNeedsAMetric() {
    assertEquals(2, Esr.run(server, "probes", "pick", "SBX-1").exitCode());
  }

  @Test
  void theCatalogShowsMeaningAndThreshold() {
    server.on(
        "GET /api/esr/probes/catalog?search=permits%20%26%20load",
        200,
        """
        {"items":[
          {"metric":"permits.processed","kind":"built-in","unit":"permits/day","threshold":null,"meaning":"Decided"},
          {"metric":"inspector.load","kind":"sql","unit":"h","threshold":{"value":8,"text":"over 8 h"},
           "meaning":"Hours worked"}],
         "next":null}""");
    assertEquals(
        """
        METRIC             KIND      UNIT         THRESHOLD  MEANING
        permits.processed  built-in  permits/day  -          Decided
        inspector.load     sql       h            over 8 h   Hours worked
        """,
        Esr.run(server, "probes", "catalog", "--search", "permits & load").out());
  }

  @Test
  void aSearchThatFindsNothingSaysWhereAllAre() {
    server.on("GET /api/esr/probes/catalog?search=tax", 200, "{\"items\":[],\"next\":null}");
    assertEquals(
        "No metric mentions \"tax\"; all: ./esr probes catalog\n",
        Esr.run(server, "probes", "catalog", "--search", "tax").out());
  }

  @Test
  void addDefinesEveryMetricThatTheScriptRegisters(@TempDir Path folder) throws IOException {
    server.on("PUT /api/esr/probes/definitions/finance.overdue", 201, "{}");
    server.on("PUT /api/esr/probes/definitions/finance.paid", 200, "{}");
    String script = "register('finance.overdue', a)\nregister(\"finance.paid\", b)\n";
    Path file = Files.writeString(folder.resolve("overdue.py"), script);
    Esr run = Esr.run(server, "probes", "add", file.toString());
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("Defined finance.overdue."), run.out());
    assertTrue(run.out().contains("Replaced finance.paid."), run.out());
    assertEquals(script, server.lastRequest().body());
    assertEquals("text/x-python", server.lastRequest().contentType());
  }

  @Test
  void aQueryIsNamedByItsFileUnlessToldOtherwise(@TempDir Path folder) throws IOException {
    server.on("PUT /api/esr/probes/definitions/finance.overdue", 201, "{}");
    server.on("PUT /api/esr/probes/definitions/finance.late", 201, "{}");
    Path file = Files.writeString(folder.resolve("finance.overdue.sql"), "select 1");
    assertEquals(0, Esr.run(server, "probes", "add", file.toString()).exitCode());
    assertEquals("application/sql", server.lastRequest().contentType());
    Esr.run(server, "probes", "add", file.toString(), "--metric", "finance.late");
    assertEquals("/api/esr/probes/definitions/finance.late", server.lastRequest().path());
  }

  @Test
  void addTellsWhatTheServerFoundWrong(@TempDir Path folder) throws IOException {
    server.on(
        "PUT /api/esr/probes/definitions/a.b",
        422,
        "application/problem+json",
        "{\"title\":\"Faulty probe\",\"status\":422,\"detail\":\"Line 2, column 3: no\"}");
    Path file = Files.writeString(folder.resolve("a.py"), "register('a.b', f)\n");
    Esr run = Esr.run(server, "probes", "add", file.toString());
    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("Line 2, column 3: no"), run.err());
    assertEquals(1, Esr.run(server, "probes", "add", folder + "/none.py").exitCode());
  }

  @Test
  void showPrintsTheScriptAndRemoveTakesItAway() {
    server.on(
        "GET /api/esr/probes/definitions/a.b",
        200,
        "{\"metric\":\"a.b\",\"language\":\"sql\",\"definedIn\":\"a.b.sql:1\","
            + "\"source\":\"select 1\"}");
    server.on("DELETE /api/esr/probes/definitions/a.b", 200, "{}");
    assertEquals(
        """
        metric     a.b
        language   sql
        defined in a.b.sql:1

        select 1
        """,
        Esr.run(server, "probes", "show", "a.b").out());
    assertEquals("The metric a.b is no more.\n", Esr.run(server, "probes", "remove", "a.b").out());
  }
}
