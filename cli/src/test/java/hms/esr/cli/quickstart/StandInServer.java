package hms.esr.cli.quickstart;

import hms.esr.cli.FakeServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Started by the quick start in the server's place, as a process of its own; understands the
 * server's settings and the five calls. Writes its process id into {@code esr.cities}.
 */
public final class StandInServer {
  private StandInServer() {}

  /** Serves until it is stopped. */
  public static void main(String[] args) throws IOException {
    Path cities = Path.of(System.getProperty("esr.cities"));
    Files.writeString(cities.resolve("pid"), Long.toString(ProcessHandle.current().pid()));
    Files.writeString(cities.resolve("data"), System.getProperty("esr.data"));
    System.out.println("stand-in: the data lies in " + System.getProperty("esr.data"));
    if (Files.exists(cities.resolve("broken"))) {
      System.out.println("stand-in: the database is locked");
      System.exit(1);
    }
    boolean refuses = Files.exists(cities.resolve("refuses"));
    FakeServer.start(Integer.parseInt(System.getProperty("quarkus.http.port")))
        .on("GET /q/health/ready", 503, "{}")
        .on("GET /q/health/ready", 200, "{}")
        .on("POST /api/esr/sandboxes", 201, "{\"boxId\":\"SBX-77\",\"status\":\"READY\"}")
        .on(
            "POST /api/esr/scenarios",
            refuses ? 422 : 201,
            refuses ? "{\"title\":\"Unknown env\"}" : "{\"scenarioId\":\"SCN-1\"}")
        .on("POST /api/esr/probes", 201, "{\"box\":\"SBX-77\"}")
        .on("POST /api/esr/run", 200, "{\"runId\":\"RUN-5\",\"status\":\"DONE\"}")
        .on("GET /api/esr/report/SBX-77", 200, "{\"permits.processed\":{\"baseline\":180}}");
  }
}
