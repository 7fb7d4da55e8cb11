package hms.esr.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hms.esr.server.testing.Api;
import hms.esr.server.testing.DataFolder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DataFolder.class)
class SandboxResourceTest {
  private static final String SANDBOXES = "/api/esr/sandboxes";

  Api api;

  @BeforeEach
  void connect() {
    api = Api.underTest();
  }

  @Test
  void aSandboxIsReadyUnderASecondAndLocated() {
    api.sandbox("warm");
    long start = System.nanoTime();
    Api.Answer created = api.post(SANDBOXES, "{\"name\":\"fast\"}");
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertEquals(201, created.status(), created.body());
    assertTrue(millis < 1_000, millis + " ms");
    assertEquals(200, api.get(created.header("Location")).status());
    assertEquals("70000", created.at("/population"));
    assertEquals("PT24H", created.at("/ttl"));
    assertEquals("1", created.at("/seed"));
  }

  @Test
  void numbersAndFlagsMayArriveAsTexts() {
    Api.Answer created =
        api.post(
            SANDBOXES,
            "{\"name\":\"texts\",\"population\":\"2000\",\"seed\":\"-7\",\"keep\":\"true\"}");
    assertEquals(201, created.status(), created.body());
    assertEquals(2000, created.json().path("population").asInt());
    assertEquals(-7, created.json().path("seed").asInt());
    assertTrue(created.json().path("keep").asBoolean());
    assertFalse(created.json().has("expiresAt"));
  }

  @Test
  void everythingWrongIsToldAtOnceWithPointers() {
    Api.Answer refused =
        api.post(
            SANDBOXES,
            "{\"nam\":\"x\",\"population\":10,\"ttl\":\"a day\",\"seed\":1.5,\"keep\":\"yes\"}");
    assertEquals(422, refused.status());
    assertEquals("application/problem+json", refused.header("Content-Type").split(";")[0]);
    List<String> pointers = pointers(refused);
    assertEquals(
        List.of("/name", "/population", "/seed", "/ttl", "/keep", "/nam"),
        pointers,
        refused.body());
    assertTrue(refused.body().contains("did you mean 'name'"), refused.body());
    assertTrue(refused.body().contains("1000 to 10000000"), refused.body());
  }

  @Test
  void anUnknownSourceAndRuntimeAreRefusedByName() {
    Api.Answer source = api.post(SANDBOXES, "{\"name\":\"x\",\"source\":\"referense\"}");
    assertEquals(422, source.status());
    assertEquals("/source", source.at("/errors/0/pointer"));
    assertTrue(source.at("/detail").contains("reference"), source.body());
    Api.Answer cluster = api.post(SANDBOXES, "{\"name\":\"x\",\"runtime\":\"kubernetes\"}");
    assertEquals(422, cluster.status());
    assertEquals("/runtime", cluster.at("/errors/0/pointer"));
    assertTrue(cluster.at("/detail").contains("not in this build"), cluster.body());
  }

  @Test
  void respondAsyncAnswersAtOnceAndTheSandboxBecomesReady() {
    Api.Answer accepted = api.post(SANDBOXES, "{\"name\":\"later\"}", "Prefer", "respond-async");
    assertEquals(202, accepted.status());
    assertEquals("CREATING", accepted.at("/status"));
    String status = "CREATING";
    for (int tries = 0; tries < 500 && status.equals("CREATING"); tries++) {
      status = api.get(accepted.header("Location")).at("/status");
    }
    assertEquals("READY", status);
  }

  @Test
  void aListIsPagedByCursorAndLinkAndFiltered() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(api.sandbox("paged-" + i));
    }
    List<String> seen = new ArrayList<>();
    Api.Answer page = api.get(SANDBOXES + "?name=PAGED&limit=2");
    while (true) {
      page.json().path("items").forEach(item -> seen.add(item.path("boxId").asText()));
      if (page.json().path("next").isNull()) {
        break;
      }
      String link = page.header("Link");
      assertTrue(link.contains("rel=\"next\""), link);
      page = api.get(link.substring(link.indexOf('<') + 1, link.indexOf('>')));
    }
    assertEquals(ids, seen);
    assertEquals(422, api.get(SANDBOXES + "?limit=201").status());
    assertEquals(422, api.get(SANDBOXES + "?cursor=nonsense").status());
    assertEquals(422, api.get(SANDBOXES + "?status=redy").status());
    assertEquals(0, api.get(SANDBOXES + "?owner=nobody").json().path("items").size());
  }

  @Test
  void aSandboxShowsItsServicesAsClonedAndAsChanged() {
    String box = api.sandbox("shown");
    api.post(
        "/api/esr/scenarios",
        "{\"box\":\""
            + box
            + "\",\"name\":\"s\",\"changes\":[{\"service\":\"permit-svc\","
            + "\"env\":\"REVIEW_SLA_DAYS\",\"value\":3}]}");
    JsonNode shown = api.get(SANDBOXES + "/" + box).json();
    JsonNode env =
        StreamSupport.stream(shown.path("services").spliterator(), false)
            .filter(service -> service.path("service").asText().equals("permit-svc"))
            .flatMap(service -> StreamSupport.stream(service.path("env").spliterator(), false))
            .filter(variable -> variable.path("name").asText().equals("REVIEW_SLA_DAYS"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(shown.toPrettyString()));
    assertEquals("10", env.path("value").asText());
    assertEquals("3", env.path("changed").asText());
    assertEquals("integer", env.path("type").asText());
    assertEquals(60, env.path("max").asInt());
    assertEquals("2026-01-05", shown.at("/clock/starts").asText());
    assertEquals("America/New_York", shown.at("/clock/zone").asText());
    assertEquals(1, shown.at("/use/scenarios").asInt());
    assertTrue(shown.at("/costEstimate/perHour").asDouble() > 0, shown.toPrettyString());
    assertTrue(shown.path("safetyFindings").isArray());
  }

  @Test
  void aWipedSandboxIsGoneForEverythingAndSaysSince() {
    String box = api.sandbox("gone");
    assertEquals(200, api.delete(SANDBOXES + "/" + box).status());
    Api.Answer shown = api.get(SANDBOXES + "/" + box);
    assertEquals(404, shown.status());
    assertTrue(shown.at("/detail").contains("was wiped at 20"), shown.body());
    for (String path : List.of("scenarios", "probes", "citizens")) {
      assertEquals(404, api.get("/api/esr/" + path + "?box=" + box).status(), path);
    }
    assertEquals(404, api.delete(SANDBOXES + "/SBX-zzzz").status());
    assertNotEquals(box, api.sandbox("another"));
  }

  private static List<String> pointers(Api.Answer answer) {
    return answer.json().path("errors").findValuesAsText("pointer");
  }
}
