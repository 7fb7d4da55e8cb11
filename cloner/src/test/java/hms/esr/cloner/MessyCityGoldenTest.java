package hms.esr.cloner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The whole clone of a messy folder, reviewed as a diff; {@code -Desr.golden=write} renews it. */
class MessyCityGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/messy-city.json");

  @Test
  void theCloneIsTheReviewedOne() throws Exception {
    ProductionManifests production = ProductionManifests.read(Manifests.messyCity());
    ClonedCity city = Cloner.standard().clone(production, Manifests.TARGET);
    ObjectMapper mapper = new ObjectMapper();
    String actual =
        mapper
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(mapper.readTree(city.toJson()))
                .replace("\r\n", "\n")
            + "\n";
    if ("write".equals(System.getProperty("esr.golden"))) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, actual);
    }
    assertEquals(Files.readString(GOLDEN), actual);
    assertFalse(actual.contains("of-production"), "every secret of the example has this mark");
  }
}
