package hms.esr.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hms.esr.server.testing.Api;
import hms.esr.server.testing.Api.Answer;
import hms.esr.server.testing.FreshServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(FreshServer.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RunResourceTest {
  private static final String RUN = "/api/esr/run";
  private static final String SOON = "\"days\":2, \"warmupDays\":1, \"replications\":2";
  private static final String ENDLESS = "\"days\":1095, \"warmupDays\":365, \"replications\":1000";
  private static final List<String> METRICS =
      List.of("permits.processed", "helpdesk.calls", "inspector.load");

  private Api api;

  @BeforeEach
  void connect() {
    api = Api.underTest();
  }

  private String smallBox(String name) {
    Answer made =
        api.post("/api/esr/sandboxes", "{\"name\":\"" + name + "\", \"population\":\"2000\"}");
    assertEquals(201, made.status(), made.body());
    return made.at("/boxId");
  }

  private String scenario(String box, String sla) {
    Answer made =
        api.post(
            "/api/esr/scenarios",
            "{\"box\":\"%s\", \"name\":\"sla\", \"changes\":[{\"service\":\"permit-svc\","
                    .formatted(box)
                + "\"env\":\"REVIEW_SLA_DAYS\",\"value\":\"%s\"}]}".formatted(sla));
    assertEquals(201, made.status(), made.body());
    return made.at("/scenarioId");
  }

  private void pick(String box) {
    Answer picked =
        api.post(
            "/api/esr/probes",
            "{\"box\":\"%s\", \"metrics\":[\"%s\"]}".formatted(box, String.join("\",\"", METRICS)));
    assertEquals(201, picked.status(), picked.body());
  }

  private String readyBox(String name) {
    String box = smallBox(name);
    scenario(box, "3");
    pick(box);
    return box;
  }

  private Answer run(String box, String fields, String... headers) {
    return api.post(RUN, "{\"box\":\"%s\", %s}".formatted(box, fields), headers);
  }

  @Test
  void theLiteralRunIsAnsweredAndItsReportIsThereRightAfter() throws Exception {
    String box = api.sandbox("permit-study");
    scenario(box, "3");
    pick(box);
    JsonNode run =
        curl(
            "curl -X POST localhost:8080/api/esr/run -d '{ \"box\":\"SBX-914a\", \"days\":\"14\" }'"
                .replace("SBX-914a", box));
    assertTrue(List.of("DONE", "RUNNING").contains(run.path("status").asText()), run.toString());
    JsonNode report = curl("curl localhost:8080/api/esr/report/" + box);
    if (report.has("progress")) {
      events(run.path("runId").asText());
      report = curl("curl localhost:8080/api/esr/report/" + box);
    }
    assertEquals(METRICS, report.properties().stream().map(member -> member.getKey()).toList());
    JsonNode permits = report.path("permits.processed");
    assertEquals(List.of("baseline", "simulated"), names(permits));
    assertTrue(
        permits.path("simulated").asDouble() > 1.5 * permits.path("baseline").asDouble(),
        report.toString());
  }

  @Test
  void aReportHasItsFormsAndOutlivesItsSandbox() {
    String box = readyBox("forms");
    Answer run = run(box, SOON);
    assertEquals(200, run.status(), run.body());
    assertEquals("DONE", run.at("/status"));
    assertEquals(100, run.json().at("/progress/percent").asInt());
    String report = run.at("/links/report");

    JsonNode full = api.get(report + "?detail=full").json();
    assertEquals(64, full.path("fingerprint").asText().length());
    assertEquals(run.at("/fingerprint"), full.path("fingerprint").asText());
    assertEquals(2, full.at("/permits.processed/series/baseline").size());
    assertEquals(2, full.at("/permits.processed/ci95").size());
    assertEquals("over 8 h", full.at("/inspector.load/threshold/text").asText());
    assertEquals(200, api.get("/api/esr/report/" + box).status());

    Answer text = api.get(report, "Accept", "text/plain");
    assertTrue(text.header("Content-Type").startsWith("text/plain"));
    assertTrue(text.body().contains("Permits processed/day"), text.body());
    Answer csv = api.get(report, "Accept", "text/csv");
    assertEquals("day,date,metric,arm,value,p10,p90", csv.body().lines().findFirst().orElse(""));
    assertEquals(1 + 3 * 2 * 2, csv.body().lines().count());
    Answer page = api.get(report, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertTrue(page.header("Content-Type").startsWith("text/html"));
    assertTrue(page.body().contains("role=\"img\""));
    assertEquals(406, api.get(report, "Accept", "application/pdf").status());
    assertEquals(422, api.get(report + "?detail=most").status());

    assertEquals(200, api.delete("/api/esr/sandboxes/" + box).status());
    assertEquals(full, api.get(report + "?detail=full").json());
    assertEquals(full, api.get("/api/esr/report/" + box + "?detail=full").json());
    assertEquals(404, run(box, SOON).status());
  }

  @Test
  void theSameRunTwiceHasTheSameFingerprintAndAnotherSeedHasNot() {
    String box = readyBox("again");
    String first = run(box, SOON).at("/fingerprint");
    assertEquals(first, run(box, SOON).at("/fingerprint"));
    assertNotEquals(first, run(box, SOON + ", \"seed\":\"7\"").at("/fingerprint"));
    assertNotEquals(first, run(box, SOON + ", \"mode\":\"transition\"").at("/fingerprint"));
  }

  @Test
  void aScenarioThatChangesNothingDiffersByExactlyZeroOnEveryProbe() {
    String box = smallBox("nothing");
    scenario(box, "10");
    pick(box);
    Answer run = run(box, SOON);
    JsonNode full = api.get(run.at("/links/report") + "?detail=full").json();
    for (String metric : METRICS) {
      assertEquals(0, full.path(metric).at("/change/absolute").asDouble(), metric);
      assertEquals(
          full.path(metric).at("/series/baseline"), full.path(metric).at("/series/simulated"));
    }
  }

  @Test
  void oneReplicationHasNoIntervalAndSaysSo() {
    String box = readyBox("one");
    Answer run = run(box, "\"days\":\"1\", \"warmupDays\":\"0\", \"replications\":\"1\"");
    assertEquals(200, run.status(), run.body());
    JsonNode full = api.get(run.at("/links/report") + "?detail=full").json();
    assertTrue(full.at("/permits.processed/ci95").isNull());
    assertTrue(full.path("warnings").toString().contains("one replication"), full.toString());
  }

  @Test
  void whoDoesNotWaitIsTold202AndFollowsTheEventsToTheEnd() throws Exception {
    String box = readyBox("async");
    Answer run = run(box, "\"days\":3, \"replications\":5", "Prefer", "respond-async");
    assertEquals(202, run.status(), run.body());
    assertEquals("1", run.header("Retry-After"));
    String runId = run.at("/runId");
    assertTrue(run.header("Location").endsWith("/api/esr/runs/" + runId));

    List<String> events = events(runId);
    assertEquals("event:done", events.get(events.size() - 2));
    JsonNode last = new ObjectMapper().readTree(events.getLast().substring("data:".length()));
    // Five replications of two arms, and the scenario that changes nothing.
    assertEquals(11, last.path("done").asInt());
    assertEquals(11, last.path("total").asInt());
    assertEquals(100, last.path("percent").asInt());
    assertEquals("DONE", last.path("status").asText());
    // A late joiner gets the state of now at once: the end.
    assertEquals(events.subList(events.size() - 2, events.size()), events(runId));
    assertEquals("DONE", api.get("/api/esr/runs/" + runId).at("/status"));
    assertEquals(202, run(box, SOON, "Prefer", "wait=0").status());
  }

  @Test
  void aRunIsAloneInItsSandboxAndCanBeCancelled() throws Exception {
    String box = readyBox("cancel");
    String runId = run(box, ENDLESS, "Prefer", "respond-async").at("/runId");
    Answer report = api.get("/api/esr/report/" + box);
    assertEquals(202, report.status());
    assertEquals("1", report.header("Retry-After"));

    Answer second = run(box, SOON);
    assertEquals(409, second.status());
    assertTrue(second.at("/detail").contains("/api/esr/runs/" + runId), second.body());
    // Another sandbox is not held up by the thousand replications of this one.
    assertEquals(200, run(readyBox("beside"), SOON).status());

    Answer cancelled = api.delete("/api/esr/runs/" + runId);
    assertEquals(200, cancelled.status());
    assertEquals("CANCELLED", cancelled.at("/status"));
    assertEquals("CANCELLED", api.delete("/api/esr/runs/" + runId).at("/status"));
    assertEquals("event:cancelled", events(runId).getFirst());
    assertEquals(404, api.get("/api/esr/report/" + box).status());
    assertEquals(200, run(box, SOON).status());
    assertEquals(200, api.get("/api/esr/report/" + box).status());
    assertEquals(404, api.get("/api/esr/runs/" + runId + "/report").status());
  }

  @Test
  void wipingASandboxStopsItsRun() {
    String box = readyBox("wiped");
    String runId = run(box, ENDLESS, "Prefer", "respond-async").at("/runId");
    assertEquals(200, api.delete("/api/esr/sandboxes/" + box).status());
    assertEquals("CANCELLED", api.get("/api/esr/runs/" + runId).at("/status"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1e9", "1096", "\"abc\"", "14.5", "[]", "null"})
  void daysThatAreNoneAreRefusedWithTheirLimits(String days) {
    Answer answer = run("SBX-914a", "\"days\":" + days);
    assertEquals(422, answer.status(), answer.body());
    assertEquals("/days", answer.at("/errors/0/pointer"));
    assertTrue(answer.body().contains("1095"), answer.body());
  }

  @Test
  void whatCannotBeRunIsRefusedAndSaysHowToMendIt() {
    String box = smallBox("refused");
    assertEquals(404, run("SBX-0000", SOON).status());
    assertTrue(run(box, SOON).at("/detail").contains("POST /api/esr/scenarios"));
    assertEquals(422, run(box, SOON).status());
    String scenario = scenario(box, "3");
    assertTrue(run(box, SOON).at("/detail").contains("POST /api/esr/probes"));
    pick(box);
    Answer unknown = run(box, SOON + ", \"scenario\":\"SCN-9999\"");
    assertEquals(422, unknown.status());
    assertTrue(unknown.at("/detail").contains(scenario), unknown.body());
    for (String refused :
        List.of(
            "\"scenario\":[\"a\",\"b\"]",
            "\"warp\":\"1d/10s\"",
            "\"precision\":0",
            "\"precision\":\"narrow\"",
            "\"precision\":5",
            "\"maxReplications\":20",
            "\"warmupDays\":\"soon\"",
            "\"scenario\":[]",
            "\"sweep\":{}",
            "\"sweep\":{\"service\":\"permit-svc\"}",
            "\"sweep\":{\"service\":\"permit-svc\",\"env\":\"REVIEW_SLA_DAY\"}",
            "\"sweep\":{\"env\":\"REVIEW_SLA_DAYS\",\"from\":3,\"to\":3}",
            "\"sweep\":{\"env\":\"REVIEW_SLA_DAYS\",\"from\":1,\"to\":15.5,\"step\":0.5}",
            "\"sweep\":{\"env\":\"REVIEW_SLA_DAYS\"},\"find\":\"smallest\"",
            "\"sweep\":{\"env\":\"PATIENCE_DAYS\",\"step\":0.0000364}",
            "\"find\":\"the best REVIEW_SLA_DAYS\"",
            "\"find\":\"smallest REVIEW_SLA_DAYS with permits.open <= many\"",
            "\"find\":\"smallest REVIEW_SLA_DAYS with no.such.metric <= 8\"",
            "\"find\":{\"env\":\"REVIEW_SLA_DAYS\",\"metric\":\"permits.processed\"}",
            "\"sensitivity\":{\"method\":\"guess\"}",
            "\"sensitivity\":{\"factors\":[{\"env\":\"REVIEWERS\",\"low\":30,\"high\":20}]}",
            "\"sensitivity\":{\"factors\":[{\"env\":\"NO_SUCH\",\"low\":1,\"high\":2}]}",
            "\"mode\":\"fast\"",
            "\"replications\":0",
            "\"replications\":1001",
            "\"warmupDays\":366",
            "\"seed\":1.5",
            "\"dayz\":3")) {
      Answer answer = run(box, "\"days\":2, " + refused);
      assertEquals(422, answer.status(), refused + answer.body());
    }
    assertEquals(0, api.get("/api/esr/runs?box=" + box).json().path("items").size());
    assertEquals(
        200, run(box, SOON + ", \"warp\":\"max\", \"scenario\":[\"" + scenario + "\"]").status());
  }

  @Test
  void runsAreListedInPages() {
    String box = readyBox("listed");
    List<String> started = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      started.add(run(box, SOON).at("/runId"));
    }
    JsonNode first = api.get("/api/esr/runs?limit=2&box=" + box).json();
    assertEquals(started.subList(0, 2), first.path("items").findValuesAsText("runId"));
    JsonNode rest =
        api.get("/api/esr/runs?limit=2&box=" + box + "&cursor=" + first.path("next").asText())
            .json();
    assertEquals(started.subList(2, 3), rest.path("items").findValuesAsText("runId"));
    assertTrue(rest.path("next").isNull());
    assertEquals(404, api.get("/api/esr/runs/RUN-999999").status());
    assertEquals(404, api.get("/api/esr/runs/RUN-999999/events").status());
    assertEquals(404, api.delete("/api/esr/runs/RUN-999999").status());
    assertEquals(404, api.get("/api/esr/report/SBX-0000").status());
  }

  @Test
  void anOperatorSeesRunsUnitsAndTheQueue() {
    assertEquals(200, run(readyBox("metrics"), SOON).status());
    String metrics = api.get("/q/metrics").body();
    assertTrue(metrics.contains("esr_runs_total{status=\"done\"}"), metrics);
    assertTrue(metrics.contains("esr_units_seconds_count"), metrics);
    System.gc(); // a gauge on something that nobody holds would turn into NaN
    assertTrue(
        api.get("/q/metrics").body().lines().anyMatch("esr_units_queued 0.0"::equals), metrics);
  }

  private List<String> events(String runId) throws Exception {
    Answer stream = api.get("/api/esr/runs/" + runId + "/events");
    assertEquals(200, stream.status());
    assertTrue(stream.header("Content-Type").startsWith("text/event-stream"));
    List<String> lines =
        stream.body().lines().filter(line -> line.matches("(event|data):.*")).toList();
    assertFalse(lines.isEmpty(), stream.body());
    return lines.stream().map(line -> line.replaceFirst(": ", ":")).toList();
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(member -> member.getKey()).toList();
  }

  private JsonNode curl(String command) throws Exception {
    Process shell =
        new ProcessBuilder(
                "bash",
                "-c",
                command.replace("localhost:8080", api.authority()) + " --silent --show-error")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, shell.waitFor(), out);
    return new ObjectMapper().readTree(out);
  }
}
