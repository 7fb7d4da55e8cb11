package hms.esr.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hms.esr.server.report.RunReport;
import hms.esr.server.report.Verdict;
import hms.esr.server.run.Run;
import hms.esr.server.run.RunStatus;
import hms.esr.server.run.Runs;
import hms.esr.server.testing.Api;
import hms.esr.server.testing.Api.Answer;
import hms.esr.server.testing.FreshServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every kind of question, asked of a small reference city. */
@QuarkusTest
@TestProfile(FreshServer.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class StudyResourceTest {
  private static final String SHORT = "\"days\":7, \"warmupDays\":7";

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  Runs runs;

  private Api api;
  private String box;

  @BeforeEach
  void readyBox() {
    api = Api.underTest();
    Answer made = api.post("/api/esr/sandboxes", "{\"name\":\"study\", \"population\":\"5000\"}");
    assertEquals(201, made.status(), made.body());
    box = made.at("/boxId");
    Answer picked =
        api.post(
            "/api/esr/probes",
            "{\"box\":\"%s\", \"metrics\":[\"permits.processed\",\"permits.turnaround\"]}"
                .formatted(box));
    assertEquals(201, picked.status(), picked.body());
  }

  private String scenario(String name, String changes) {
    Answer made =
        api.post(
            "/api/esr/scenarios",
            "{\"box\":\"%s\", \"name\":\"%s\", \"changes\":[%s]}".formatted(box, name, changes));
    assertEquals(201, made.status(), made.body());
    return made.at("/scenarioId");
  }

  private String sla(String days) {
    return scenario(
        "sla-" + days,
        "{\"service\":\"permit-svc\",\"env\":\"REVIEW_SLA_DAYS\",\"value\":\"%s\"}"
            .formatted(days));
  }

  private RunReport run(String fields) throws InterruptedException {
    return ask("{\"box\":\"%s\", %s, %s}".formatted(box, SHORT, fields));
  }

  private RunReport ask(String body) throws InterruptedException {
    Answer answer = api.post("/api/esr/run", body, "Prefer", "respond-async");
    assertEquals(202, answer.status(), answer.body());
    Run run = runs.await(answer.at("/runId"), Duration.ofMinutes(8));
    assertEquals(RunStatus.DONE, run.status(), String.valueOf(run.error()));
    return runs.report(run.runId()).orElseThrow();
  }

  @Test
  void severalScenariosAreRankedWithCorrectedIntervals() throws InterruptedException {
    String three = sla("3");
    String five = sla("5");
    String same =
        scenario(
            "same", "{\"service\":\"permit-svc\",\"env\":\"REVIEW_SLA_DAYS\",\"value\":\"10\"}");
    RunReport report =
        run("\"replications\":6, \"scenario\":[\"%s\",\"%s\",\"%s\"]".formatted(five, three, same));
    assertEquals(List.of(five, three, same), report.scenarios().stream().map(s -> s.id()).toList());
    List<List<String>> tiers = report.ranking().getFirst().tiers();
    assertEquals(List.of(three), tiers.getFirst());
    assertEquals(List.of(five), tiers.get(1));
    assertEquals(Set.of("baseline", same), Set.copyOf(tiers.getLast()));
    assertEquals(Verdict.SAME, report.scenarios().get(2).probes().getFirst().verdict());
    assertTrue(report.confidence().contains("Bonferroni"), report.confidence());
    JsonNode json = api.get("/api/esr/report/" + box).json();
    assertTrue(json.at("/permits.processed/simulated").isNumber(), json.toString());
  }

  @Test
  void aSweepAnswersAPointAValueAndTheShortReportKeepsItsShape() throws InterruptedException {
    RunReport report =
        run(
            "\"replications\":3, \"sweep\":{\"service\":\"permit-svc\",\"env\":\"REVIEW_SLA_DAYS\","
                + "\"from\":2,\"to\":8,\"step\":2}");
    assertEquals(List.of(2.0, 4.0, 6.0, 8.0), Objects.requireNonNull(report.sweep()).values());
    assertEquals(10, report.sweep().unchanged());
    assertEquals(4, report.scenarios().size());
    double first = report.scenarios().getFirst().probes().getFirst().simulated().mean();
    double last = report.scenarios().getLast().probes().getFirst().simulated().mean();
    assertTrue(first > 1.2 * last, first + " at 2 days, " + last + " at 8");
    JsonNode json = api.get("/api/esr/report/" + box).json();
    assertTrue(json.at("/permits.processed/baseline").isNumber(), json.toString());
  }

  @Test
  void aSearchAskedInASentenceOrAnObjectFindsTheSameValue() throws InterruptedException {
    RunReport sentence =
        run(
            "\"replications\":4,"
                + "\"find\":\"largest REVIEW_SLA_DAYS with permits.turnaround <= 5.5\"");
    RunReport object =
        run(
            "\"replications\":4, \"find\":{\"which\":\"largest\",\"service\":\"permit-svc\","
                + "\"env\":\"REVIEW_SLA_DAYS\",\"from\":1,\"to\":60,"
                + "\"metric\":\"permits.turnaround\",\"atMost\":5.5}");
    var found = Objects.requireNonNull(sentence.goal());
    assertTrue(found.found(), found.explanation());
    // Reviewers work to the deadline: the turnaround is the SLA.
    assertEquals(5, found.value(), found.explanation());
    assertEquals(found, object.goal());
    assertEquals(sentence.fingerprint(), object.fingerprint());
  }

  @Test
  void sensitivityNamesTheAssumptionThatMovesTheAnswerMost() throws InterruptedException {
    String three = sla("3");
    RunReport report =
        run(
            "\"replications\":3, \"scenario\":\"%s\", \"sensitivity\":{\"factors\":["
                    .formatted(three)
                + "{\"env\":\"PATIENCE_DAYS\",\"low\":6,\"high\":10},"
                + "{\"service\":\"inspection-svc\",\"env\":\"OTHER_DUTIES_HOURS\","
                + "\"low\":5,\"high\":6}]}");
    var effects = Objects.requireNonNull(report.sensitivity()).effects();
    assertEquals("PATIENCE_DAYS of permit-svc", effects.getFirst().factor());
    assertEquals("permits.processed", effects.getFirst().metric());
    assertTrue(effects.getFirst().strength() > 0);
    assertEquals(0, effects.get(1).strength(), "inspectors decide no permits");
  }

  @Test
  void aWantedPrecisionAndADetectedWarmUpAreShown() throws InterruptedException {
    sla("3");
    RunReport report =
        ask(
            ("{\"box\":\"%s\", \"days\":14, \"warmupDays\":\"auto\", \"replications\":4,"
                    + " \"precision\":\"±10 %%\", \"maxReplications\":60}")
                .formatted(box));
    assertTrue(report.warmUp().detected());
    assertTrue(report.warmUp().days() > 0, report.warmUp().about());
    assertTrue(Objects.requireNonNull(report.precision()).reached(), report.precision().toString());
    assertTrue(report.head().replications() >= 4);
  }

  @Test
  void aRunIsAskedAgainByTheRequestInItsReport() throws InterruptedException {
    sla("3");
    RunReport first = run("\"replications\":2");
    assertEquals(first.fingerprint(), ask(first.head().request()).fingerprint());
  }
}
