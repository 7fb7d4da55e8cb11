package hms.esr.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hms.esr.server.testing.Api;
import hms.esr.server.testing.FreshServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The quick start's calls, copied as they stand and run by the real curl on a fresh server. */
@QuarkusTest
@TestProfile(FreshServer.class)
class LiteralCallsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theQuickStartWorksAsItStandsAndTheSandboxCanBeRolledBack() throws Exception {
    JsonNode sandbox =
        curl(
            """
            curl -X POST localhost:8080/api/esr/sandboxes -d '{ "name":"permit-study" }'
            """);
    assertEquals("SBX-914a", sandbox.path("boxId").asText());
    assertEquals("READY", sandbox.path("status").asText());

    JsonNode scenario =
        curl(
            """
            curl -X POST localhost:8080/api/esr/scenarios -d '{ "box":"SBX-914a", "name":"3-day-permits",
              "changes":[ { "service":"permit-svc", "env":"REVIEW_SLA_DAYS", "value":"3" } ] }'
            """);
    assertEquals("SCN-0001", scenario.path("scenarioId").asText());
    assertEquals("3", scenario.at("/changes/0/value").asText());
    assertTrue(scenario.path("warnings").isEmpty());

    JsonNode probes =
        curl(
            """
            curl -X POST localhost:8080/api/esr/probes -d '{ "box":"SBX-914a",
              "metrics":["permits.processed","helpdesk.calls","inspector.load"] }'
            """);
    assertEquals(
        List.of("permits.processed", "helpdesk.calls", "inspector.load"),
        probes.path("probes").findValuesAsText("metric"));

    JsonNode wiped = curl("curl -X DELETE localhost:8080/api/esr/sandboxes/SBX-914a");
    assertEquals("SBX-914a", wiped.path("boxId").asText());
    assertEquals(1, wiped.at("/wiped/scenarios").asInt());
    assertEquals(3, wiped.at("/wiped/probePicks").asInt());
    assertTrue(wiped.at("/wiped/clonedObjects").asInt() > 12);
    assertTrue(wiped.path("tookMillis").asLong() < 30_000);
    assertEquals(wiped, curl("curl -X DELETE localhost:8080/api/esr/sandboxes/SBX-914a"));
    assertEquals(
        404, curl("curl localhost:8080/api/esr/sandboxes/SBX-914a").path("status").asInt());
  }

  private JsonNode curl(String command) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder(
                "bash",
                "-c",
                command.strip().replace("localhost:8080", Api.underTest().authority())
                    + " --silent")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, shell.waitFor(), out);
    return JSON.readTree(out);
  }
}
