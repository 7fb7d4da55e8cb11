package hms.esr.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hms.esr.server.testing.Api;
import hms.esr.server.testing.DataFolder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DataFolder.class)
class CitizenResourceTest {
  private static final String CITIZENS = "/api/esr/citizens";

  Api api;
  String box;

  @BeforeEach
  void connect() {
    api = Api.underTest();
    box = api.post("/api/esr/sandboxes", "{\"name\":\"people\",\"population\":1000}").at("/boxId");
  }

  @Test
  void aCitizenIsFoundByItsIdWhichNamesTheSandbox() {
    JsonNode page = api.get(CITIZENS + "?box=" + box + "&limit=3").json();
    assertEquals(3, page.path("items").size());
    JsonNode third = page.at("/items/2");
    String id = third.path("id").asText();
    assertTrue(id.startsWith("e5e5" + box.substring(4)), id);
    assertEquals(third, api.get(CITIZENS + "/" + id).json());
    assertEquals(404, api.get(CITIZENS + "/" + id.replace(id.substring(30), "000000")).status());
    assertEquals(404, api.get(CITIZENS + "/somebody").status());
  }

  @Test
  void allCitizensAreStreamedAsLinesOrCsv() {
    Api.Answer lines = api.get(CITIZENS + "?box=" + box, "Accept", "application/x-ndjson");
    assertEquals(200, lines.status());
    assertEquals(1000, lines.body().lines().count());
    Api.Answer csv = api.get(CITIZENS + "?box=" + box, "Accept", "text/csv");
    assertEquals(1001, csv.body().lines().count());
    assertEquals(404, api.get(CITIZENS + "?box=SBX-0000", "Accept", "text/csv").status());
  }

  @Test
  void pagesMeetEveryCitizenOfADistrictOnce() {
    String district =
        api.get(CITIZENS + "?box=" + box + "&limit=1").at("/items/0/address/district");
    String query = CITIZENS + "?box=" + box + "&limit=200&district=" + district.replace(" ", "%20");
    int seen = 0;
    Api.Answer page = api.get(query);
    while (true) {
      seen += page.json().path("items").size();
      page.json()
          .path("items")
          .forEach(item -> assertEquals(district, item.at("/address/district").asText()));
      if (page.json().path("next").isNull()) {
        break;
      }
      page = api.get(query + "&cursor=" + page.at("/next"));
    }
    long expected =
        api.get(CITIZENS + "?box=" + box, "Accept", "application/x-ndjson")
            .body()
            .lines()
            .filter(line -> line.contains("\"district\":\"" + district + "\""))
            .count();
    assertEquals(expected, seen);
    assertEquals(422, api.get(CITIZENS + "?box=" + box + "&district=Nowhere").status());
  }

  @Test
  void theCertificateCoversEveryRecord() {
    JsonNode certificate = api.get(CITIZENS + "/certificate?box=" + box).json();
    assertEquals(1000, certificate.path("scanned").asInt());
    assertEquals(0, certificate.path("violationCount").asInt(-1));
  }
}
