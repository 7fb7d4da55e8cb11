package hms.esr.cloner;

import static hms.esr.cloner.Manifests.kept;
import static hms.esr.cloner.Manifests.of;
import static hms.esr.cloner.Manifests.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replicas, CronJobs, claims, accounts, ownership. */
class WorkloadRulesTest {
  @ParameterizedTest
  @CsvSource({"'', 1, 1", "'replicas: 6', 1, 6", "'replicas: 0', 0, 0"})
  void oneReplicaIsLeftAndTheOriginalNumberNoted(String spec, int replicas, String original) {
    Manifest cloned =
        kept(
            new ReplicasRule(),
            of(
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: x}, spec: {"
                    + spec
                    + "}}"));
    assertEquals(replicas, cloned.at("/spec/replicas").asInt(-1));
    assertEquals(
        original, cloned.at("/metadata/annotations").path(Marks.ORIGINAL_REPLICAS).asText());
  }

  @Test
  void aCronJobIsSuspendedAndItsScheduleKept() {
    Manifest cloned = kept(new CronJobRule(), cronJob(""));
    assertTrue(cloned.at("/spec/suspend").asBoolean());
    assertEquals(
        "5 * * * *", cloned.at("/metadata/annotations").path(Marks.ORIGINAL_SCHEDULE).asText());
  }

  @Test
  void aCronJobThatWasOffInProductionHasNoOriginalSchedule() {
    Manifest cloned = kept(new CronJobRule(), cronJob(", suspend: true"));
    assertFalse(cloned.at("/metadata/annotations").has(Marks.ORIGINAL_SCHEDULE));
  }

  @Test
  void aClaimAsksForANewVolume() {
    Manifest claim =
        of(
            "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: x}, spec: {volumeName:"
                + " pv, storageClassName: s, dataSource: {name: d}, accessModes: [a]}}");
    Outcome.Kept outcome = outcome(new VolumeClaimRule(), claim);
    assertEquals("{\"accessModes\":[\"a\"]}", outcome.object().at("/spec").toString());
    assertEquals(1, outcome.findings().size());
  }

  @Test
  void aClaimThatWasNotBoundIsNoFinding() {
    Manifest claim =
        of("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: x}, spec: {a: 1}}");
    assertEquals(List.of(), outcome(new VolumeClaimRule(), claim).findings());
  }

  @Test
  void aBindingKeepsOnlyAccountsOfTheSandbox() {
    Manifest binding =
        of(
            "{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: x},"
                + " roleRef: {kind: Role, name: r}, subjects: [{kind: ServiceAccount, name: a,"
                + " namespace: prod}, {kind: User, name: u}, {kind: ServiceAccount, name: b,"
                + " namespace: other}]}");
    assertEquals(
        "[{\"kind\":\"ServiceAccount\",\"name\":\"a\",\"namespace\":\"esr-914a\"}]",
        kept(new AccessRule(), binding).at("/subjects").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cluster-admin", "admin", "edit"})
  void aPowerfulClusterRoleIsRefused(String role) {
    Manifest binding =
        of(
            "{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: x},"
                + " roleRef: {kind: ClusterRole, name: "
                + role
                + "}}");
    assertTrue(new AccessRule().apply(binding, Manifests.context()) instanceof Outcome.Skipped);
  }

  @Test
  void anAccountDoesNotKeepItsTokens() {
    Manifest account =
        of(
            "{apiVersion: v1, kind: ServiceAccount, metadata: {name: x}, secrets: [{name: t}],"
                + " imagePullSecrets: [{name: registry}]}");
    Manifest cloned = kept(new AccessRule(), account);
    assertFalse(cloned.tree().has("secrets"));
    assertTrue(cloned.tree().has("imagePullSecrets"));
  }

  @Test
  void objectAndPodsBelongToTheSandbox() {
    Manifest deployment =
        of(
            "{apiVersion: apps/v1, kind: Deployment, metadata: {name: x, namespace: prod},"
                + " spec: {selector: {matchLabels: {app: x}}, template: {metadata: {labels:"
                + " {app: x}}}}}");
    Manifest cloned = kept(new OwnershipRule(), deployment);
    assertEquals("esr-914a", cloned.namespace());
    assertEquals("SBX-914a", cloned.at("/metadata/labels").path(Marks.BOX).asText());
    assertEquals("SBX-914a", cloned.at("/spec/template/metadata/labels").path(Marks.BOX).asText());
    assertEquals(
        deployment.at("/spec/selector"), cloned.at("/spec/selector"), "a selector is immutable");
  }

  private static Manifest cronJob(String more) {
    return of(
        "{apiVersion: batch/v1, kind: CronJob, metadata: {name: x},"
            + " spec: {schedule: '5 * * * *'"
            + more
            + "}}");
  }
}
