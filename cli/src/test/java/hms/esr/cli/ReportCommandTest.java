package hms.esr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  private final FakeServer server = FakeServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void eachFormatAsksForItsRepresentation() {
    server.on("GET /api/esr/report/SBX-1", 200, "text/plain", "words");
    server.on("GET /api/esr/report/SBX-1?detail=full", 200, "{\"a\":1}");
    assertEquals("words\n", Esr.run(server, "report", "SBX-1").out());
    assertEquals("text/plain", server.lastRequest().accept());
    Esr.run(server, "report", "SBX-1", "--format", "csv");
    assertEquals("text/csv", server.lastRequest().accept());
    Esr.run(server, "report", "SBX-1", "--format", "HTML");
    assertEquals("text/html", server.lastRequest().accept());
    assertEquals("{ \"a\": 1 }\n", Esr.run(server, "report", "SBX-1", "--format", "full").out());
    assertEquals("application/json", server.lastRequest().accept());
  }

  @Test
  void theJsonReportKeepsItsShapeAndDigits() {
    server.on(
        "GET /api/esr/report/SBX-1",
        200,
        "{\"permits.processed\":{\"baseline\":180,\"simulated\":430},"
            + "\"inspector.load\":{\"baseline\":7.0,\"simulated\":9}}");
    assertEquals(
        """
        {
          "permits.processed": { "baseline": 180, "simulated": 430 },
          "inspector.load": { "baseline": 7.0, "simulated": 9 }
        }
        """,
        Esr.run(server, "report", "SBX-1", "--format", "json").out());
  }

  @Test
  void aRunHasItsOwnReport() {
    server.on("GET /api/esr/runs/RUN-1/report", 200, "text/plain", "words");
    assertEquals("words\n", Esr.run(server, "report", "RUN-1").out());
  }

  @Test
  void waitsWhileItRuns() {
    server.on("GET /api/esr/report/SBX-1", 202, "{\"status\":\"RUNNING\",\"progress\":0.2}");
    server.on("GET /api/esr/report/SBX-1", 200, "text/plain", "words");
    assertEquals("words\n", Esr.run(server, "report", "SBX-1").out());
    assertEquals(2, server.requests().size());
  }

  @Test
  void writesAFileAsItCame(@TempDir Path folder) throws IOException {
    server.on("GET /api/esr/report/SBX-1", 200, "text/csv", "day,value\n1,2\n");
    Path file = folder.resolve("days.csv");
    Esr esr = Esr.run(server, "report", "SBX-1", "--format", "csv", "-o", file.toString());
    assertEquals("day,value\n1,2\n", Files.readString(file));
    assertEquals("", esr.out());
    assertFalse(Files.exists(folder.resolve("days.csv.part")));
  }

  @Test
  void aFolderThatIsMissingIsToldInWords(@TempDir Path folder) {
    server.on("GET /api/esr/report/SBX-1", 200, "text/plain", "words");
    String file = folder.resolve("none/report.txt").toString();
    Esr esr = Esr.run(server, "report", "SBX-1", "-o", file);
    assertEquals(1, esr.exitCode());
    assertEquals("esr: cannot read or write: " + file + ".part\n", esr.err());
  }
}
