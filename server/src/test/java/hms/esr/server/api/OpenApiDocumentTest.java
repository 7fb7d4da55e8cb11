package hms.esr.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.server.testing.Api;
import hms.esr.server.testing.DataFolder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The published API document is the one the code makes. After a wanted change, write it anew with
 * {@code -Desr.golden=write} and review the difference.
 */
@QuarkusTest
@QuarkusTestResource(DataFolder.class)
class OpenApiDocumentTest {

  @Test
  void thePublishedDocumentIsTheServedOne() throws IOException {
    Api.Answer served = Api.underTest().get("/api/esr/openapi");
    assertEquals(200, served.status());
    Path published = DataFolder.cities().resolveSibling("docs").resolve("openapi.yaml");
    if (System.getProperty("esr.golden", "").equals("write")) {
      Files.writeString(published, served.body());
    }
    assertEquals(Files.readString(published), served.body());
  }

  @Test
  void itIsVersion31WithTheQuickStartsExamplesAlsoAsJson() {
    String yaml = Api.underTest().get("/api/esr/openapi").body();
    assertTrue(yaml.contains("openapi: 3.1.0"), yaml.lines().limit(3).toList().toString());
    Api.Answer json = Api.underTest().get("/api/esr/openapi", "Accept", "application/json");
    assertEquals("3.1.0", json.at("/openapi"));
    for (String path : new String[] {"sandboxes", "scenarios", "probes", "run"}) {
      assertTrue(
          json.json()
              .at(
                  "/paths/~1api~1esr~1"
                      + path
                      + "/post/requestBody/content/application~1json/examples")
              .isObject(),
          path);
    }
  }
}
