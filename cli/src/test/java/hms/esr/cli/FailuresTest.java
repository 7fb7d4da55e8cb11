package hms.esr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private static final String PROBLEM =
      """
      {"type":"/problems/unknown-env","title":"Unknown env","status":422,
       "detail":"permit-svc has no env REVIEW_SLA_DAY.",
       "errors":[{"pointer":"/changes/0/env","detail":"did you mean REVIEW_SLA_DAYS?"}]}""";

  @Test
  void aRefusalIsToldInPlainWords() {
    try (FakeServer server = FakeServer.start()) {
      server.on("GET /api/esr/sandboxes/SBX-1", 422, "application/problem+json", PROBLEM);
      Esr esr = Esr.run(server, "sandbox", "show", "SBX-1");
      assertEquals(1, esr.exitCode());
      assertEquals("", esr.out());
      assertEquals(
          """
          esr: Unknown env (422)
            permit-svc has no env REVIEW_SLA_DAY.
            /changes/0/env: did you mean REVIEW_SLA_DAYS?
          """,
          esr.err());
    }
  }

  @Test
  void withJsonTheProblemComesAsItIs() {
    try (FakeServer server = FakeServer.start()) {
      server.on("GET /api/esr/sandboxes/SBX-1", 422, "application/problem+json", PROBLEM);
      assertEquals(PROBLEM + "\n", Esr.run(server, "sandbox", "show", "SBX-1", "--json").out());
    }
  }

  @Test
  void aPageThatIsNoProblemDocumentIsShown() {
    try (FakeServer server = FakeServer.start()) {
      server.on("GET /api/esr/sandboxes/SBX-1", 502, "text/html", "Bad gateway\n");
      assertEquals(
          "esr: HTTP 502 (502)\n  Bad gateway\n",
          Esr.run(server, "sandbox", "show", "SBX-1").err());
    }
  }

  @Test
  void aRefusedEventStreamIsARefusal() {
    try (FakeServer server = FakeServer.start()) {
      server.on("POST /api/esr/run", 202, "{\"runId\":\"RUN-1\"}");
      server.on("GET /api/esr/runs/RUN-1/events", 404, "{\"title\":\"Unknown run\"}");
      Esr esr = Esr.run(server, "run", "SBX-1");
      assertEquals(1, esr.exitCode());
      assertEquals("esr: Unknown run (404)\n", esr.err());
    }
  }

  @Test
  void noServerIsExitCode3WithTheRemedy() {
    FakeServer gone = FakeServer.start();
    gone.close();
    Esr esr = Esr.run(gone, "sandbox", "list");
    assertEquals(3, esr.exitCode());
    assertTrue(esr.err().contains("no answer from " + gone.url()), esr.err());
    assertTrue(esr.err().contains("./esr serve"), esr.err());
  }

  @Test
  void aMisuseIsExitCode2WithTheNearestName() {
    Esr esr = Esr.in(Path.of("."), "sandbx", "list");
    assertEquals(2, esr.exitCode());
    assertTrue(esr.err().contains("sandbox"), esr.err());
  }

  @Test
  void aServerThatIsNoUrlIsAMisuse() {
    for (String server : new String[] {"ftp://x", "http://", "http://a b", "://"}) {
      Esr esr = Esr.in(Path.of("."), "sandbox", "list", "--server", server);
      assertEquals(2, esr.exitCode(), server);
    }
  }

  @Test
  void whatOnlyTheLauncherDoesSaysSo() {
    Esr esr = Esr.in(Path.of("."), "serve");
    assertEquals(2, esr.exitCode());
    assertTrue(esr.err().contains("run ./esr serve"), esr.err());
  }
}
