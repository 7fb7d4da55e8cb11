package hms.esr.cloner;

import static hms.esr.cloner.Manifests.kept;
import static hms.esr.cloner.Manifests.of;
import static hms.esr.cloner.Manifests.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PodTemplateRuleTest {
  private final Rule rule = new PodTemplateRule();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nodeName: n1",
        "hostNetwork: true",
        "hostPID: true",
        "hostIPC: true",
        "priorityClassName: critical",
        "dnsPolicy: ClusterFirstWithHostNet"
      })
  void whatTiesAPodToItsHostGoes(String field) {
    assertEquals(kept(rule, deployment("")), kept(rule, deployment(field)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hostPath: {path: /var}",
        "nfs: {server: n, path: /p}",
        "csi: {driver: d}",
        "awsElasticBlockStore: {volumeID: v}"
      })
  void volumesOutsideTheSandboxBecomeEmptyOnes(String volume) {
    Outcome.Kept outcome = outcome(rule, deployment("volumes: [{name: v, " + volume + "}]"));
    assertEquals(
        "[{\"name\":\"v\",\"emptyDir\":{}}]",
        outcome.object().at("/spec/template/spec/volumes").toString());
    assertEquals(1, outcome.findings().size());
  }

  @Test
  void volumesOfTheSandboxStay() {
    String volumes = "volumes: [{name: v, configMap: {name: c}}, {name: d, emptyDir: {}}]";
    assertEquals(
        deployment(volumes).at("/spec/template/spec/volumes"),
        kept(rule, deployment(volumes)).at("/spec/template/spec/volumes"));
  }

  @Test
  void aContainerGetsNeitherHostPortsNorPrivileges() {
    Manifest cloned =
        kept(
            rule,
            deployment(
                "containers: [{name: c, ports: [{containerPort: 1, hostPort: 2}],"
                    + " securityContext: {privileged: true}}]"));
    assertEquals(
        "[{\"name\":\"c\",\"ports\":[{\"containerPort\":1}],"
            + "\"securityContext\":{\"privileged\":false}}]",
        cloned.at("/spec/template/spec/containers").toString());
  }

  @Test
  void podsEndWithinFiveSecondsAndHoldNoApiToken() {
    Manifest cloned = kept(rule, deployment("terminationGracePeriodSeconds: 120"));
    assertEquals(5, cloned.at("/spec/template/spec/terminationGracePeriodSeconds").asInt());
    assertFalse(cloned.at("/spec/template/spec/automountServiceAccountToken").asBoolean(true));
  }

  @Test
  void cronJobsAreCleanedToo() {
    Manifest cron =
        of(
            "{apiVersion: batch/v1, kind: CronJob, metadata: {name: x}, spec: {jobTemplate: {spec:"
                + " {template: {spec: {hostNetwork: true}}}}}}");
    assertFalse(kept(rule, cron).tree().toString().contains("hostNetwork"));
  }

  private static Manifest deployment(String podField) {
    return of(
        "{apiVersion: apps/v1, kind: Deployment, metadata: {name: x},"
            + " spec: {template: {spec: {"
            + podField
            + "}}}}");
  }
}
