package hms.esr.cloner;

import static hms.esr.cloner.Manifests.kept;
import static hms.esr.cloner.Manifests.of;
import static hms.esr.cloner.Manifests.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterStateRuleTest {
  private final Rule rule = new ClusterStateRule();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uid: 1",
        "resourceVersion: '1'",
        "generation: 3",
        "creationTimestamp: 2026-01-01",
        "ownerReferences: [{kind: X}]",
        "finalizers: [x]",
        "managedFields: [{manager: x}]",
        "generateName: x-",
        "annotations: {kubectl.kubernetes.io/last-applied-configuration: '{}'}",
        "annotations: {deployment.kubernetes.io/revision: '3'}",
        "labels: {app.kubernetes.io/managed-by: Helm}"
      })
  void whatTheClusterWroteGoes(String field) {
    Manifest object =
        of("{apiVersion: v1, kind: ConfigMap, metadata: {name: x, " + field + "}, status: {a: 1}}");
    assertEquals(of("{apiVersion: v1, kind: ConfigMap, metadata: {name: x}}"), kept(rule, object));
  }

  @Test
  void whatPeopleWroteStays() {
    Manifest object =
        of(
            "{apiVersion: v1, kind: ConfigMap, metadata:"
                + " {name: x, labels: {app: a}, annotations: {team: permits}}}");
    assertEquals(object, kept(rule, object));
  }

  @Test
  void aCloudIdentityIsRemovedAndReported() {
    Manifest account =
        of(
            "{apiVersion: v1, kind: ServiceAccount, metadata:"
                + " {name: x, annotations: {eks.amazonaws.com/role-arn: arn}}}");
    Outcome.Kept outcome = outcome(rule, account);
    assertFalse(outcome.object().tree().toString().contains("arn"));
    assertTrue(outcome.findings().getFirst().resolved());
  }

  @Test
  void labelsThatSelectorsMatchStayOnThePodTemplate() {
    Manifest deployment =
        of(
            "{apiVersion: apps/v1, kind: Deployment, metadata: {name: x}, spec: {template:"
                + " {metadata: {labels: {helm.sh/chart: c},"
                + " annotations: {kubectl.kubernetes.io/restartedAt: now}}}}}");
    Manifest cloned = kept(rule, deployment);
    assertEquals(
        "{\"labels\":{\"helm.sh/chart\":\"c\"}}", cloned.at("/spec/template/metadata").toString());
  }
}
