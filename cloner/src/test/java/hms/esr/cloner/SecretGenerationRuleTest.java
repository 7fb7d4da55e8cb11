package hms.esr.cloner;

import static hms.esr.cloner.Manifests.kept;
import static hms.esr.cloner.Manifests.of;
import static hms.esr.cloner.Manifests.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretGenerationRuleTest {
  private final Rule rule = new SecretGenerationRule();
  private final Manifest secret =
      of(
          "{apiVersion: v1, kind: Secret, metadata: {name: db}, type: Opaque,"
              + " data: {password: aHVudGVyMi1wcm9k}, stringData: {api-key: plain-of-prod}}");

  @Test
  void keysStayAndValuesAreGenerated() {
    Manifest cloned = kept(rule, secret);
    assertEquals(List.of("api-key", "password"), List.copyOf(SecretValues.of(cloned).keySet()));
    assertTrue(SecretValues.of(cloned).values().stream().allMatch(v -> v.startsWith("esr-")));
    assertFalse(cloned.tree().has("stringData"));
    assertEquals("Opaque", cloned.at("/type").asText());
  }

  @Test
  void valuesDependOnSeedSecretAndKeyOnly() {
    assertEquals(kept(rule, secret), kept(rule, secret));
    String first = GeneratedSecret.of(1, "db", "password");
    assertEquals(first, GeneratedSecret.of(1, "db", "password"));
    assertNotEquals(first, GeneratedSecret.of(2, "db", "password"));
    assertNotEquals(first, GeneratedSecret.of(1, "db2", "password"));
    assertNotEquals(first, GeneratedSecret.of(1, "db", "2password"));
    assertNotEquals(GeneratedSecret.of(1, "a", "bc"), GeneratedSecret.of(1, "ab", "c"));
  }

  @Test
  void productionsValueDoesNotInfluenceTheGeneratedOne() {
    Manifest other =
        of(
            "{apiVersion: v1, kind: Secret, metadata: {name: db}, type: Opaque,"
                + " stringData: {password: other, api-key: other}}");
    assertEquals(kept(rule, secret), kept(rule, other));
  }

  @Test
  void registryCredentialsStayWellFormed() {
    Manifest registry =
        of(
            "{apiVersion: v1, kind: Secret, metadata: {name: r},"
                + " type: kubernetes.io/dockerconfigjson, stringData: {.dockerconfigjson: '{}'}}");
    assertEquals("{\"auths\":{}}", SecretValues.of(kept(rule, registry)).get(".dockerconfigjson"));
  }

  @Test
  void aCertificateIsAnOpenFinding() {
    Manifest tls =
        of(
            "{apiVersion: v1, kind: Secret, metadata: {name: t}, type: kubernetes.io/tls,"
                + " stringData: {tls.crt: certificate, tls.key: key}}");
    assertFalse(outcome(rule, tls).findings().getFirst().resolved());
  }
}
