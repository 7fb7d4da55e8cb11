package hms.esr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunCommandTest {
  private static final String SUMMARY = "🏗️  Permits processed/day     : 180 → 430 (+139 %)\n";

  private final FakeServer server =
      FakeServer.start()
          .on("POST /api/esr/run", 202, "{\"runId\":\"RUN-1\",\"status\":\"QUEUED\"}");

  @AfterEach
  void stop() {
    server.close();
  }

  private void runsToItsEnd() {
    server.on(
        "GET /api/esr/runs/RUN-1/events",
        200,
        "text/event-stream",
        """
        : hello
        event: progress
        data: {"runId":"RUN-1","status":"RUNNING","progress":0.5}

        event: progress
        data: {"runId":"RUN-1","status":"DONE","progress":1}

        """);
    server.on("GET /api/esr/runs/RUN-1", 200, "{\"runId\":\"RUN-1\",\"status\":\"RUNNING\"}");
    server.on("GET /api/esr/runs/RUN-1", 200, "{\"runId\":\"RUN-1\",\"status\":\"DONE\"}");
    server.on("GET /api/esr/runs/RUN-1/report", 200, "text/plain;charset=UTF-8", SUMMARY);
  }

  @Test
  void followsTheRunAndPrintsTheSummary() {
    runsToItsEnd();
    Esr esr = Esr.run(server, "run", "SBX-1");
    assertEquals(SUMMARY, esr.out());
    assertEquals("", esr.err());
    assertEquals(0, esr.exitCode());
    assertEquals("respond-async", server.requests().getFirst().prefer());
    assertEquals("{\"box\":\"SBX-1\",\"days\":14}", server.requests().getFirst().body());
    assertEquals("text/plain", server.lastRequest().accept());
  }

  @Test
  void onATerminalABarIsDrawnAndWiped() {
    runsToItsEnd();
    Esr esr = Esr.onTerminal(server, "", "run", "SBX-1");
    assertTrue(esr.err().contains("RUN-1 [###############---------------]  50 %"), esr.err());
    assertTrue(esr.err().endsWith("\r\u001b[K"), "the bar is wiped in the end");
    assertEquals(SUMMARY, esr.out());
  }

  @Test
  void everyOptionIsSent() {
    Esr.run(
        server,
        "run",
        "SBX-1",
        "--days",
        "28",
        "--scenario",
        "SCN-1",
        "--replications",
        "30",
        "--warmup",
        "7",
        "--seed",
        "5",
        "--mode",
        "transition",
        "--async");
    assertEquals(
        "{\"box\":\"SBX-1\",\"days\":28,\"scenario\":\"SCN-1\",\"replications\":30,"
            + "\"warmupDays\":\"7\",\"seed\":5,\"mode\":\"transition\"}",
        server.lastRequest().body());
  }

  private String sent(String... options) {
    List<String> words = new ArrayList<>(List.of("run", "SBX-1", "--async"));
    words.addAll(List.of(options));
    Esr esr = Esr.run(server, words.toArray(new String[0]));
    assertEquals(0, esr.exitCode(), esr.err());
    return server.lastRequest().body().replace("{\"box\":\"SBX-1\",\"days\":14,", "");
  }

  @Test
  void everyKindOfQuestionIsSentAsTheServerReadsIt() {
    assertEquals(
        "\"scenario\":[\"SCN-1\",\"SCN-2\"],\"precision\":\"5%\",\"maxReplications\":80}",
        sent(
            "--scenario",
            "SCN-1",
            "--scenario",
            "SCN-2",
            "--precision",
            "5%",
            "--max-replications",
            "80"));
    assertEquals("\"warmupDays\":\"auto\"}", sent("--warmup", "auto"));
    assertEquals(
        "\"sweep\":{\"service\":\"permit-svc\",\"env\":\"SLA\",\"from\":\"1\",\"to\":\"15\"}}",
        sent("--sweep", "permit-svc.SLA=1..15"));
    assertEquals(
        "\"sweep\":{\"pool\":\"reviewers\",\"from\":\"18\",\"to\":\"30\",\"step\":\"2\"}}",
        sent("--sweep", "pool:reviewers=18..30:2"));
    assertEquals(
        "\"sweep\":{\"habit\":\"apply\",\"from\":\"0.5\",\"to\":\"2.5\",\"step\":\"0.1\"}}",
        sent("--sweep", "habit:apply=0.5..2.5:0.1"));
    assertEquals(
        "\"sweep\":{\"service\":\"permit-svc\",\"env\":\"SLA\"}}",
        sent("--sweep", "permit-svc.SLA"));
    assertEquals(
        "\"find\":\"smallest SLA with a.b <= 8\"}", sent("--find", "smallest SLA with a.b <= 8"));
    assertEquals(
        "\"sensitivity\":{\"method\":\"morris\",\"trajectories\":4}}",
        sent("--sensitivity", "morris", "--trajectories", "4"));
  }

  @Test
  void aSweepThatNamesNothingIsAMisuseThatShowsHow() {
    Esr esr = Esr.run(server, "run", "SBX-1", "--sweep", "SLA=1..15");
    assertEquals(2, esr.exitCode());
    assertTrue(esr.err().contains("permit-svc.REVIEW_SLA_DAYS=1..15"), esr.err());
  }

  @Test
  void asyncDoesNotWait() {
    Esr esr = Esr.run(server, "run", "SBX-1", "--scenario", "SCN-1", "--async");
    assertEquals("Run RUN-1 is started. Follow it: ./esr run show RUN-1\n", esr.out());
    assertEquals(1, server.requests().size());
  }

  @Test
  void aFailedRunIsAFailure() {
    server.on("GET /api/esr/runs/RUN-1/events", 200, "text/event-stream", "");
    server.on(
        "GET /api/esr/runs/RUN-1", 200, "{\"status\":\"FAILED\",\"failure\":\"the disk is full\"}");
    Esr esr = Esr.run(server, "run", "SBX-1");
    assertEquals(1, esr.exitCode());
    assertTrue(esr.err().startsWith("esr: run RUN-1 is failed"), esr.err());
    assertTrue(esr.err().contains("the disk is full"), esr.err());
    assertEquals("", esr.out());
  }

  @Test
  void showAndCancelNeedNoBox() {
    server.on("GET /api/esr/runs/RUN-1", 200, "{\"runId\":\"RUN-1\",\"status\":\"DONE\"}");
    server.on("DELETE /api/esr/runs/RUN-1", 200, "{}");
    assertEquals("run id: RUN-1\nstatus: DONE\n", Esr.run(server, "run", "show", "RUN-1").out());
    assertEquals("Run RUN-1 is cancelled.\n", Esr.run(server, "run", "cancel", "RUN-1").out());
    assertFalse(server.requests().stream().anyMatch(r -> r.method().equals("POST")));
  }

  @Test
  void withoutABoxItIsAMisuse() {
    Esr esr = Esr.run(server, "run");
    assertEquals(2, esr.exitCode());
    assertTrue(esr.err().contains("run needs a BOX"), esr.err());
  }
}
