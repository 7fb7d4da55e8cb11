package hms.esr.cloner;

import static hms.esr.cloner.Manifests.kept;
import static hms.esr.cloner.Manifests.of;
import static hms.esr.cloner.Manifests.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services and Ingresses. */
class NetworkRulesTest {
  @ParameterizedTest
  @ValueSource(strings = {"LoadBalancer", "NodePort"})
  void aServiceLosesItsDoorToTheOutside(String type) {
    Outcome.Kept outcome =
        outcome(
            new ServiceRule(),
            service(
                "type: "
                    + type
                    + ", clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1], externalIPs: [a],"
                    + " healthCheckNodePort: 3, ports: [{port: 80, nodePort: 30080}]"));
    assertEquals(
        "{\"type\":\"ClusterIP\",\"ports\":[{\"port\":80}]}",
        outcome.object().at("/spec").toString());
    assertTrue(outcome.findings().getFirst().problem().contains(type));
  }

  @Test
  void aHeadlessServiceStaysHeadless() {
    Manifest headless = service("clusterIP: None, ports: [{port: 80}]");
    assertEquals(headless, kept(new ServiceRule(), headless));
  }

  @Test
  void anExternalNameBecomesAStubAndAnOpenFinding() {
    Outcome.Kept outcome =
        outcome(new ServiceRule(), service("type: ExternalName, externalName: x.gov"));
    assertEquals(
        "{\"type\":\"ClusterIP\",\"clusterIP\":\"None\"}", outcome.object().at("/spec").toString());
    assertFalse(outcome.findings().getFirst().resolved());
  }

  @Test
  void anIngressAnswersUnderTheSandbox() {
    Manifest cloned =
        kept(
            new IngressRule(),
            ingress("rules: [{host: a.city.gov}, {}], tls: [{hosts: [a.city.gov], secretName: t}]"),
            "t");
    assertEquals("a-city-gov.esr-914a.test", cloned.at("/spec/rules/0/host").asText());
    assertEquals("x.esr-914a.test", cloned.at("/spec/rules/1/host").asText());
    assertEquals("a-city-gov.esr-914a.test", cloned.at("/spec/tls/0/hosts/0").asText());
    assertEquals("t", cloned.at("/spec/tls/0/secretName").asText());
  }

  @Test
  void longHostsKeepApart() {
    String stem = "a".repeat(50) + "." + "b".repeat(50);
    Manifest cloned =
        kept(
            new IngressRule(),
            ingress("rules: [{host: " + stem + ".one}, {host: " + stem + ".two}]"));
    String one = cloned.at("/spec/rules/0/host").asText();
    assertTrue(one.indexOf('.') <= 63);
    assertNotEquals(one, cloned.at("/spec/rules/1/host").asText());
  }

  @Test
  void aMissingTlsSecretIsAnOpenFinding() {
    Outcome.Kept outcome = outcome(new IngressRule(), ingress("tls: [{secretName: gone}]"));
    assertTrue(outcome.findings().getFirst().problem().contains("gone"));
  }

  private static Manifest service(String spec) {
    return of("{apiVersion: v1, kind: Service, metadata: {name: x}, spec: {" + spec + "}}");
  }

  private static Manifest ingress(String spec) {
    return of(
        "{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: x}, spec: {"
            + spec
            + "}}");
  }
}
