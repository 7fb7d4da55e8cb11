package hms.esr.server.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.server.testing.Api;
import hms.esr.server.testing.FreshServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SandboxQuotaTest.SmallServer.class)
class SandboxQuotaTest {

  /** A server for one sandbox with one scenario. */
  public static class SmallServer extends FreshServer {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("esr.quota.sandboxes", "1", "esr.quota.scenarios", "1");
    }
  }

  @Test
  void overAQuotaNothingIsAddedUntilSomethingIsDeleted() {
    Api api = Api.underTest();
    String first = api.sandbox("first");
    Api.Answer second = api.post("/api/esr/sandboxes", "{\"name\":\"second\"}");
    assertEquals(429, second.status(), second.body());
    assertTrue(second.at("/detail").contains("Delete one"), second.body());

    String scenario =
        "{\"box\":\""
            + first
            + "\",\"name\":\"s\",\"changes\":[{\"pool\":\"reviewers\",\"headcount\":1}]}";
    assertEquals(201, api.post("/api/esr/scenarios", scenario).status());
    assertEquals(429, api.post("/api/esr/scenarios", scenario).status());

    assertEquals(200, api.delete("/api/esr/sandboxes/" + first).status());
    assertEquals(201, api.post("/api/esr/sandboxes", "{\"name\":\"second\"}").status());
  }
}
