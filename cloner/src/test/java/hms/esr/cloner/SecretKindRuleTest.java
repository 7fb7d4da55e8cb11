package hms.esr.cloner;

import static hms.esr.cloner.Manifests.of;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKindRuleTest {
  @ParameterizedTest
  @ValueSource(strings = {"kubernetes.io/service-account-token", "helm.sh/release.v1"})
  void secretsOfMachinesAreLeftOut(String type) {
    assertTrue(apply(type) instanceof Outcome.Skipped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Opaque", "kubernetes.io/tls"})
  void secretsOfServicesStay(String type) {
    assertTrue(apply(type) instanceof Outcome.Kept);
  }

  private static Outcome apply(String type) {
    Manifest secret = of("{apiVersion: v1, kind: Secret, metadata: {name: x}, type: " + type + "}");
    return new SecretKindRule().apply(secret, Manifests.context());
  }
}
