package hms.esr.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hms.esr.server.testing.Api;
import hms.esr.server.testing.Api.Answer;
import hms.esr.server.testing.DataFolder;
import hms.esr.server.testing.ProbesFolder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Custom probes in whole runs, good ones beside failing ones. */
@QuarkusTest
@TestProfile(CustomProbeRunTest.ShortLimit.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CustomProbeRunTest {
  private static final String DOCUMENTED =
      """
      def overdue_invoices():
          return db.count('invoice', status='OVERDUE')

      register('finance.overdue', overdue_invoices)
      """;

  private static final String THROWS =
      """
      def ratio():
          waiting = db.count('permit', status='NEVER')
          return 1 / waiting

      register('test.throws', ratio)
      """;

  private static final String LOOPS =
      """
      def forever():
          while True:
              pass

      register('test.loops', forever)
      """;

  private Api api;
  private String box;

  /** An endless loop should not make the test long. */
  public static final class ShortLimit implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("esr.probe.time-limit", "PT1S");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(entry(DataFolder.class), entry(ProbesFolder.class));
    }

    private static TestResourceEntry entry(
        Class<? extends QuarkusTestResourceLifecycleManager> resource) {
      return new TestResourceEntry(resource);
    }
  }

  @BeforeEach
  void readyBox() {
    api = Api.underTest();
    Answer made = api.post("/api/esr/sandboxes", "{\"name\":\"custom\", \"population\":5000}");
    assertEquals(201, made.status(), made.body());
    box = made.at("/boxId");
    Answer scenario =
        api.post(
            "/api/esr/scenarios",
            "{\"box\":\"%s\",\"name\":\"fast\",\"changes\":[{\"service\":\"permit-svc\",\"env\":\"REVIEW_SLA_DAYS\",\"value\":3}]}"
                .formatted(box));
    assertEquals(201, scenario.status(), scenario.body());
  }

  private void define(String metric, String source) {
    Answer put =
        api.send(
            "PUT",
            "/api/esr/probes/definitions/" + metric,
            BodyPublishers.ofString(source),
            "Content-Type",
            "text/x-python");
    assertTrue(put.status() == 201 || put.status() == 200, put.body());
  }

  private void defineSql(String metric, String query) {
    Answer put =
        api.send(
            "PUT",
            "/api/esr/probes/definitions/" + metric,
            BodyPublishers.ofString(query),
            "Content-Type",
            "application/sql");
    assertTrue(put.status() == 201 || put.status() == 200, put.body());
  }

  private void pick(String... metrics) {
    Answer picked =
        api.post(
            "/api/esr/probes",
            "{\"box\":\"%s\",\"metrics\":[\"%s\"]}".formatted(box, String.join("\",\"", metrics)));
    assertEquals(201, picked.status(), picked.body());
  }

  private JsonNode run() {
    Answer run =
        api.post(
            "/api/esr/run",
            "{\"box\":\"%s\",\"days\":5,\"warmupDays\":40,\"replications\":2}".formatted(box));
    assertEquals(200, run.status(), run.body());
    Answer full = api.get("/api/esr/report/" + box + "?detail=full");
    assertEquals(200, full.status(), full.body());
    return full.json();
  }

  @Test
  void failingProbesCostTheGoodOnesNothing() {
    pick("permits.processed");
    JsonNode alone = run();
    define("finance.overdue", DOCUMENTED);
    define("test.throws", THROWS);
    define("test.loops", LOOPS);
    defineSql("test.sql", "select count(*) from invoices where status = 'OVERDUE'");
    defineSql("test.text", "select cast(max(status) as double) from invoices");
    pick(
        "permits.processed",
        "finance.overdue",
        "test.sql",
        "test.throws",
        "test.loops",
        "test.text");

    JsonNode with = run();
    JsonNode python = probe(with, "finance.overdue");
    JsonNode sql = probe(with, "test.sql");
    assertTrue(python.path("simulated").asDouble() > 0, python.toString());
    for (String same : List.of("baseline", "simulated", "change", "ci95", "series")) {
      assertFalse(python.path(same).isMissingNode(), same);
      assertEquals(sql.path(same), python.path(same), same);
    }
    assertEquals(
        probe(alone, "permits.processed"),
        probe(with, "permits.processed"),
        "built-in numbers are the same");
    String warnings = with.path("warnings").toString();
    assertTrue(warnings.contains("test.throws failed: line 3: ZeroDivisionError"), warnings);
    assertTrue(warnings.contains("test.loops failed: line "), warnings);
    assertTrue(warnings.contains("longer than the 1 s it may"), warnings);
    assertTrue(warnings.contains("test.text failed: "), warnings);
    assertFalse(warnings.contains("finance.overdue"), warnings);

    JsonNode again = run();
    assertEquals(with.at("/fingerprint"), again.at("/fingerprint"));
    assertFalse(with.at("/fingerprint").isMissingNode(), with.toString());
    assertEquals(withoutLines(with), withoutLines(again));
  }

  /** In which line a limit ends a loop is a matter of the moment; all else is not. */
  private static String withoutLines(JsonNode report) {
    return report.path("warnings").toString().replaceAll("loops failed: line \\d+", "loops failed");
  }

  private static JsonNode probe(JsonNode report, String metric) {
    JsonNode found = report.at("/probes/" + metric);
    if (!found.isObject()) {
      for (JsonNode probe : report.path("probes")) {
        if (probe.path("metric").asText().equals(metric)) {
          return probe;
        }
      }
      found = report.path(metric);
    }
    assertTrue(found.isObject(), metric + " in " + report);
    return found;
  }
}
