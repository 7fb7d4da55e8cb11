package hms.esr.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hms.esr.server.testing.Api;
import hms.esr.server.testing.DataFolder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DataFolder.class)
class ProbeResourceTest {
  private static final String PROBES = "/api/esr/probes";

  Api api;
  String box;

  @BeforeEach
  void connect() {
    api = Api.underTest();
    box = api.sandbox("probes");
  }

  @Test
  void picksKeepTheirOrderAndReplaceEarlierOnes() {
    assertEquals(201, pick("helpdesk.calls").status());
    Api.Answer picked = pick("inspector.load", "permits.processed");
    assertEquals(201, picked.status(), picked.body());
    assertEquals(
        List.of("inspector.load", "permits.processed"),
        api.get(picked.header("Location")).json().findValuesAsText("metric"));
  }

  @Test
  void anUnknownMetricIsRefusedWithTheNearestAndNothingChanges() {
    pick("helpdesk.calls");
    Api.Answer refused = pick("permits.processed", "helpdesk.call");
    assertEquals(422, refused.status());
    assertEquals("/metrics/1", refused.at("/errors/0/pointer"));
    assertTrue(refused.at("/detail").contains("helpdesk.calls"), refused.body());
    assertEquals(
        List.of("helpdesk.calls"),
        api.get(PROBES + "?box=" + box).json().findValuesAsText("metric"));
    assertEquals(422, pick("helpdesk.calls", "helpdesk.calls").status());
    assertEquals(422, pick().status());
  }

  @Test
  void theCatalogTellsUnitMeaningThresholdAndOrigin() {
    JsonNode entry = api.get(PROBES + "/catalog?search=INSPECTOR.LOAD").json().at("/items/0");
    assertEquals("inspector.load", entry.path("metric").asText());
    assertEquals(8, entry.at("/threshold/value").asDouble());
    assertTrue(entry.path("definedIn").asText().matches("building-safety\\.yaml:\\d+"));
    assertFalse(entry.path("unit").asText().isEmpty());
    assertFalse(entry.path("meaning").asText().isEmpty());
    Api.Answer page = api.get(PROBES + "/catalog?limit=1");
    assertEquals(1, page.json().path("items").size());
    assertFalse(page.json().path("next").isNull());
  }

  private Api.Answer pick(String... metrics) {
    String list = metrics.length == 0 ? "" : "\"" + String.join("\",\"", metrics) + "\"";
    return api.post(PROBES, "{\"box\":\"" + box + "\",\"metrics\":[" + list + "]}");
  }
}
