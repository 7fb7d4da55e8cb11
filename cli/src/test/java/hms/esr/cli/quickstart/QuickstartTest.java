package hms.esr.cli.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.cli.Esr;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
  @TempDir private Path checkout = Path.of("");

  /** A jar where the server's should be, that starts the stand-in from this test's class path. */
  @BeforeEach
  void aStandInForTheServer() throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, StandInServer.class.getName());
    attributes.put(
        Attributes.Name.CLASS_PATH,
        Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    Path jar = checkout.resolve("server/target/quarkus-app/quarkus-run.jar");
    Files.createDirectories(jar.getParent());
    Files.createDirectories(checkout.resolve("cities"));
    try (OutputStream file = Files.newOutputStream(jar)) {
      new JarOutputStream(file, manifest).close();
    }
  }

  @Test
  void doesTheFiveCallsWithTheBoxThatWasAnswered() throws IOException {
    Esr esr = Esr.in(checkout, "quickstart");
    assertEquals(0, esr.exitCode(), esr.err());
    String calls =
        esr.out()
            .lines()
            .filter(
                line -> line.startsWith("$ ") || line.startsWith("  \"") || line.startsWith("  {"))
            .map(line -> line.replaceAll("localhost:[0-9]+", "localhost:8080"))
            .collect(Collectors.joining("\n"));
    assertTrue(
        calls.startsWith(
            """
            $ curl -X POST localhost:8080/api/esr/sandboxes -d '{ "name":"permit-study" }'
            $ curl -X POST localhost:8080/api/esr/scenarios -d '{ "box":"SBX-77", "name":"3-day-permits",
              "changes":[ { "service":"permit-svc", "env":"REVIEW_SLA_DAYS", "value":"3" } ] }'
            $ curl -X POST localhost:8080/api/esr/probes -d '{ "box":"SBX-77",
              "metrics":["permits.processed","helpdesk.calls","inspector.load"] }'
            $ curl -X POST localhost:8080/api/esr/run -d '{ "box":"SBX-77", "days":"14" }'
            $ curl localhost:8080/api/esr/report/SBX-77"""),
        calls);
    assertTrue(esr.out().contains("{ \"boxId\": \"SBX-77\", \"status\": \"READY\" }"), esr.out());
    assertTrue(esr.out().contains("/api/esr/docs"), esr.out());
  }

  @Test
  void leavesNeitherAProcessNorDataBehind() throws IOException {
    Esr.in(checkout, "quickstart");
    assertNothingIsLeft();
  }

  @Test
  void aServerThatEndsShowsTheEndOfItsLog() throws IOException {
    Files.createFile(checkout.resolve("cities/broken"));
    Esr esr = Esr.in(checkout, "quickstart");
    assertEquals(1, esr.exitCode());
    assertTrue(esr.err().contains("ended by itself with exit code 1"), esr.err());
    assertTrue(esr.err().contains("stand-in: the database is locked"), esr.err());
    assertNothingIsLeft();
  }

  @Test
  void aRefusedCallIsAFailureThatNamesIt() throws IOException {
    Files.createFile(checkout.resolve("cities/refuses"));
    Esr esr = Esr.in(checkout, "quickstart");
    assertEquals(1, esr.exitCode());
    assertTrue(esr.err().contains("Unknown env (422)"), esr.err());
    assertNothingIsLeft();
  }

  @Test
  void withoutABuiltServerItSaysWhatToDo() throws IOException {
    Files.delete(checkout.resolve("server/target/quarkus-app/quarkus-run.jar"));
    Esr esr = Esr.in(checkout, "quickstart");
    assertEquals(1, esr.exitCode());
    assertTrue(esr.err().contains("./esr build"), esr.err());
  }

  private void assertNothingIsLeft() throws IOException {
    long pid = Long.parseLong(Files.readString(checkout.resolve("cities/pid")));
    assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false), "server " + pid);
    Path data = Path.of(Files.readString(checkout.resolve("cities/data")));
    assertFalse(Files.exists(data), data + " is still there");
  }
}
