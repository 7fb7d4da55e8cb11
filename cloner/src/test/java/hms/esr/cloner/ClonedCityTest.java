package hms.esr.cloner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClonedCityTest {
  private static ClonedCity city;

  @BeforeAll
  static void cloneTheExample() throws ManifestException {
    city =
        Cloner.standard().clone(ProductionManifests.read(Manifests.messyCity()), Manifests.TARGET);
  }

  @Test
  void aServiceShowsItsEnvAsItsProcessWouldSeeIt() {
    Map<String, String> env = permits(city).env();
    assertEquals("10", env.get("REVIEW_SLA_DAYS"));
    assertEquals("parallel", env.get("REFERRAL_MODE"), "from a key of a ConfigMap");
    assertEquals("5000", env.get("MAX_OPEN_CASES"), "from a whole ConfigMap");
    assertEquals("(secret)", env.get("DB_PASSWORD"));
    assertEquals("(secret)", env.get("DB_api-key"), "from a whole Secret, with prefix");
    assertEquals("(status.podIP)", env.get("POD_IP"));
    assertEquals("SLA 10 days, not $(ESCAPED) $(UNKNOWN)", env.get("GREETING"));
  }

  @Test
  void aServiceShowsImageReplicasConfigMapsAndRequests() {
    ClonedService permits = permits(city);
    assertEquals("registry.city.example/permit-svc:4.2", permits.image());
    assertEquals(1, permits.replicas());
    assertEquals(
        List.of("permit-config", "permit-rules"), List.copyOf(permits.configMaps().keySet()));
    assertEquals(
        "parallel",
        permits.configMaps().getOrDefault("permit-rules", Map.of()).get("referral.mode"));
    assertEquals(2.0, permits.cpuCores(), "the init container's 2 cores are more than 0.3");
    assertEquals(288L << 20, permits.memoryBytes(), "both containers together");
  }

  @Test
  void theTotalsCountReplicasAndHaveAPrice() {
    ResourceTotals totals = city.withReplicas("permit-svc", 3).requests();
    assertEquals(new ResourceTotals(7.0, (1L << 30) + 3 * (288L << 20), 18), totals);
    assertEquals(
        7.0 * 0.04 + (1 + 3 * 288.0 / 1024) * 0.005, PriceTable.assumed().perHour(totals), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"REVIEW_SLA_DAYS", "REFERRAL_MODE", "MAX_OPEN_CASES", "DB_PASSWORD", "POD_IP"})
  void anEnvIsSetWhereverItCameFrom(String env) {
    ClonedCity changed = city.withEnv("permit-svc", env, "3");
    assertEquals("3", permits(changed).env().get(env));
    assertEquals(
        Map.of(env, "3"),
        difference(permits(city).env(), permits(changed).env(), env.equals("REVIEW_SLA_DAYS")));
  }

  @Test
  void aChangeLeavesTheCityItWasMadeFromAlone() {
    String before = city.toJson();
    city.withEnv("permit-svc", "REVIEW_SLA_DAYS", "3").withImage("permit-svc", "x:1");
    city.withConfig("permit-svc", "permit-rules", "referral.mode", "serial");
    assertEquals(before, city.toJson());
  }

  @Test
  void imageReplicasAndConfigAreSet() {
    ClonedService changed =
        permits(
            city.withImage("permit-svc", "x:1")
                .withReplicas("permit-svc", 4)
                .withConfig("permit-svc", "permit-rules", "referral.mode", "serial"));
    assertEquals("x:1", changed.image());
    assertEquals(4, changed.replicas());
    assertEquals("serial", changed.env().get("REFERRAL_MODE"), "the env follows the ConfigMap");
  }

  @Test
  void aMistakenNameIsAnsweredWithTheNearest() {
    assertUnknown("service", "permit-svc", () -> city.withEnv("permits-svc", "A", "1"));
    assertUnknown(
        "env", "REVIEW_SLA_DAYS", () -> city.withEnv("permit-svc", "review_sla_day", "1"));
    assertUnknown(
        "config", "permit-rules", () -> city.withConfig("permit-svc", "permit-rule", "a", "1"));
    assertUnknown(
        "config key",
        "referral.mode",
        () -> city.withConfig("permit-svc", "permit-rules", "referal.mode", "1"));
  }

  @Test
  void valuesThatNoClusterWouldTakeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> city.withReplicas("permit-svc", -1));
    assertThrows(IllegalArgumentException.class, () -> city.withReplicas("permit-svc", 101));
    assertThrows(IllegalArgumentException.class, () -> city.withImage("permit-svc", " "));
  }

  @Test
  void theStoreGivesBackTheSameCity() {
    assertEquals(city, ClonedCity.fromJson(city.toJson()));
    assertEquals(city.services(), ClonedCity.fromJson(city.toJson()).services());
    for (String broken : List.of("", "{", "[]", "{\"namespace\":\"x\"}")) {
      assertThrows(IllegalArgumentException.class, () -> ClonedCity.fromJson(broken), broken);
    }
  }

  @Test
  void theSameSeedGivesTheSameCityAndAnotherGivesOtherSecrets() throws ManifestException {
    ProductionManifests production = ProductionManifests.read(Manifests.messyCity());
    assertEquals(city, Cloner.standard().clone(production, Manifests.TARGET));
    ClonedCity other =
        Cloner.standard().clone(production, new CloneTarget("SBX-914a", "esr-914a", 43L));
    assertFalse(city.equals(other));
    assertEquals(city.services().getFirst().name(), other.services().getFirst().name());
  }

  @ParameterizedTest
  @CsvSource({
    "250m, 0.25", "2, 2", "1.5, 1.5", ".5, 0.5", "512Mi, 536870912", "1Gi, 1073741824",
    "1G, 1000000000", "2e3, 2000", "1E, 1000000000000000000", "100n, 0.0000001", "'', 0", "x, 0"
  })
  void quantitiesAreReadAsKubernetesReadsThem(String text, java.math.BigDecimal expected) {
    assertEquals(0, expected.compareTo(Quantity.of(text)), Quantity.of(text).toString());
  }

  @ParameterizedTest
  @CsvSource({"SBX 1, esr-1", "SBX-1, Esr-1", "SBX-1, -esr", "'', esr-1"})
  void aTargetMustBeANameThatKubernetesTakes(String box, String namespace) {
    assertThrows(IllegalArgumentException.class, () -> new CloneTarget(box, namespace, 1));
  }

  private static ClonedService permits(ClonedCity of) {
    return of.services().getFirst();
  }

  /** What differs, but for variables that are made from the changed one. */
  private static Map<String, String> difference(
      Map<String, String> before, Map<String, String> after, boolean withGreeting) {
    Map<String, String> changed = new java.util.TreeMap<>(after);
    changed.entrySet().removeAll(before.entrySet());
    if (withGreeting) {
      changed.remove("GREETING");
    }
    return changed;
  }

  private static void assertUnknown(
      String kind, String nearest, org.junit.jupiter.api.function.Executable change) {
    UnknownTarget unknown = assertThrows(UnknownTarget.class, change);
    assertEquals(kind, unknown.kind());
    assertEquals(nearest, unknown.candidates().getFirst());
  }
}
