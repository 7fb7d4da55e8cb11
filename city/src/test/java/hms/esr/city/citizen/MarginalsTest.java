package hms.esr.city.citizen;

import static hms.esr.city.citizen.ReferenceMarginals.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginalsTest {
  @Test
  void theReferenceMeetsThePublishedMeansOfHouseholds() {
    HouseholdModel households = ReferenceMarginals.load().households();
    assertEquals(2.51, households.meanSize(), 5e-4);
    assertEquals(0.2888, households.share(1), 1e-6);
    assertEquals(0.3459, households.share(2), 1e-6);
  }

  @Test
  void theReferenceHasThePublishedSharesOfIncome() {
    double[] published = {8.3, 7.4, 7.6, 10.6, 16.2, 12.3, 16.4, 9.2, 11.9};
    Discrete odds = ReferenceMarginals.load().incomeOdds();
    assertEquals(published.length, odds.outcomes());
    for (int band = 0; band < published.length; band++) {
      assertEquals(published[band] / 99.9, odds.probability(band), 1e-12);
    }
  }

  @Test
  void theDigestIsThatOfTheFile() throws Exception {
    byte[] bytes = Files.readAllBytes(ReferenceMarginals.FILE);
    String expected = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertEquals(expected, ReferenceMarginals.load().digest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version: 1                | version: 2               | version must be 1
          mean_size: 2.51           | mean_size: 2.7           | households.mean_size
          { from: 5,  to: 9,        | { from: 6,  to: 9,       | without a gap
          { size: 3, percent        | { size: 4, percent       | in order
          children: [92, 8]         | children: [92, 8, 1]     | one adult lives
          postal_code: "00011"      | postal_code: "10011"     | where no place is
          "000-199", "290-299"      | "000-212", "290-299"     | could be a real area code
          "000-199", "290-299"      | "000-199", "199-199"     | listed twice
          own_surname: 0.18         | own_surname: 1.8         | between 0 and 1
          own_surname: 0.18         | own_surnames: 0.18       | family.own_surname
          { size: 1, percent: 28.88 | { size: 1, share: 28.88  | households.sizes[0].
          couple_spread: 0.08       | couple_spread: near      | family.couple_spread:
          connected:   { online: 72 | connected:   { web: 72   | channels.connected
          { Adam: 5,                | { "Ada m": 5,            | names.male
          { Adam: 5,                | { Adam: -5,              | names.male
          - Alderwhistle Lane       | - Lane 123-45-6789       | streets.names
          with_children: 0.25       | with_children: 0         | with_children
          """)
  void aFaultIsRefusedByName(String good, String bad, String message) {
    String text = ReferenceMarginals.text();
    assertTrue(text.contains(good), "the reference has no longer: " + good);
    MarginalsException refused =
        assertThrows(MarginalsException.class, () -> Marginals.parse(text.replace(good, bad)));
    assertTrue(message(refused).contains(message), message(refused));
  }

  @Test
  void aMissingFileIsNamed() {
    MarginalsException refused =
        assertThrows(MarginalsException.class, () -> Marginals.load(Path.of("no-such.yaml")));
    assertTrue(message(refused).contains("no-such.yaml"), message(refused));
  }

  @Test
  void aFileThatIsNoYamlIsNamed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("broken.yaml"), "ages: [1, 2");
    MarginalsException refused = assertThrows(MarginalsException.class, () -> Marginals.load(file));
    assertTrue(message(refused).startsWith("broken.yaml: not valid YAML"), message(refused));
  }

  @Test
  void aCityWithoutMarginalsHasNeutralOnes(@TempDir Path folder) throws IOException {
    Population people = Population.generate(Marginals.ofCity(folder), 1, 20_000);
    int[] districts = new int[people.marginals().districts()];
    int minors = 0;
    for (int i = 0; i < people.size(); i++) {
      districts[people.district(i)]++;
      minors += people.age(i) < 18 ? 1 : 0;
    }
    assertEquals(2, districts.length);
    assertEquals(0.5, districts[0] / 20_000.0, 0.03);
    assertEquals(0.2, minors / 20_000.0, 0.02);
    assertEquals(1, Population.generate(Marginals.ofCity(folder), 1, 1).size());

    Files.createDirectories(folder.resolve("citizens"));
    Files.copy(ReferenceMarginals.FILE, folder.resolve("citizens/marginals.yaml"));
    assertEquals(ReferenceMarginals.load().digest(), Marginals.ofCity(folder).digest());
  }
}
