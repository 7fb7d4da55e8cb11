package hms.esr.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.city.blueprint.AgencyBlueprint;
import hms.esr.city.blueprint.BlueprintException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityTest {
  @TempDir private Path folder;

  @Test
  void theReferenceCityLoads() {
    City city = City.load(Path.of(System.getProperty("esr.checkout")).resolve("cities/reference"));
    List<String> agencies =
        city.blueprint().agencies().stream().map(AgencyBlueprint::name).toList();
    assertEquals(agencies.stream().sorted().toList(), agencies);
    assertTrue(agencies.containsAll(List.of("building-safety", "helpdesk")), agencies::toString);
    assertEquals(
        "permits.processed", city.metrics().get(city.metricIndex("permits.processed")).name());
  }

  @Test
  void anUnknownMetricHasNoIndex() throws IOException {
    City city = City.load(small());
    assertEquals(2, city.metricIndex("licences.open"));
    assertEquals(-1, city.metricIndex("licences.closed"));
  }

  @Test
  void theDigestIsOfNamesAndBytes() throws IOException {
    String digest = City.load(small()).digest();
    assertTrue(digest.matches("[0-9a-f]{64}"), digest);
    assertEquals(digest, City.load(folder).digest());

    Path dogs = folder.resolve("blueprints/dogs.yaml");
    Files.move(dogs, folder.resolve("blueprints/cats.yaml"));
    String renamed = City.load(folder).digest();
    assertNotEquals(digest, renamed);

    Path city = folder.resolve("city.yaml");
    Files.writeString(city, Files.readString(city) + "# a comment\n");
    assertNotEquals(renamed, City.load(folder).digest());
  }

  @Test
  void aFolderThatIsNoCityIsToldSo() throws IOException {
    BlueprintException noCity = assertThrows(BlueprintException.class, () -> City.load(folder));
    assertEquals("city.yaml:1:1: there is no such file in " + folder, noCity.getMessage());

    copy("city.yaml", folder.resolve("city.yaml"));
    BlueprintException noBlueprints =
        assertThrows(BlueprintException.class, () -> City.load(folder));
    assertEquals(
        "blueprints:1:1: there is no blueprint (*.yaml) of an agency in this folder",
        noBlueprints.getMessage());
  }

  private Path small() throws IOException {
    copy("city.yaml", folder.resolve("city.yaml"));
    Files.createDirectories(folder.resolve("blueprints"));
    copy("dogs.yaml", folder.resolve("blueprints/dogs.yaml"));
    return folder;
  }

  private static void copy(String resource, Path to) throws IOException {
    try (InputStream in = CityTest.class.getResourceAsStream("blueprint/" + resource)) {
      Files.copy(Objects.requireNonNull(in), to);
    }
  }
}
