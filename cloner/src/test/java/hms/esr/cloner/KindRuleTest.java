package hms.esr.cloner;

import static hms.esr.cloner.Manifests.kept;
import static hms.esr.cloner.Manifests.of;
import static hms.esr.cloner.Manifests.outcome;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindRuleTest {
  private final Rule rule = new KindRule();

  @ParameterizedTest
  @CsvSource({
    "v1, Pod",
    "apps/v1, ReplicaSet",
    "batch/v1, Job",
    "v1, Event",
    "coordination.k8s.io/v1, Lease",
    "discovery.k8s.io/v1, EndpointSlice",
    "autoscaling/v2, HorizontalPodAutoscaler",
    "policy/v1, PodDisruptionBudget",
    "apps/v1, DaemonSet",
    "serving.knative.dev/v1, Service",
    "extensions/v1beta1, Deployment"
  })
  void whatASandboxMustNotHaveIsLeftOutWithAReason(String apiVersion, String kind) {
    Outcome outcome = rule.apply(object(apiVersion, kind, "x"), Manifests.context());
    assertFalse(((Outcome.Skipped) outcome).reason().isBlank());
  }

  @ParameterizedTest
  @CsvSource({"apps/v1, Deployment", "v1, Service", "batch/v1, CronJob", "v1, Secret"})
  void whatASandboxNeedsStays(String apiVersion, String kind) {
    Manifest object = object(apiVersion, kind, "x");
    assertSame(object, kept(rule, object));
  }

  @ParameterizedTest
  @CsvSource({"ConfigMap, kube-root-ca.crt", "ServiceAccount, default"})
  void whatEveryNamespaceGetsFromTheClusterIsLeftOut(String kind, String name) {
    Outcome outcome = rule.apply(object("v1", kind, name), Manifests.context());
    assertTrue(outcome instanceof Outcome.Skipped);
  }

  @Test
  void anUnknownKindIsNamedWithItsVersion() {
    Outcome outcome = rule.apply(object("city.example/v1", "Agency", "x"), Manifests.context());
    assertTrue(((Outcome.Skipped) outcome).reason().contains("Agency of city.example/v1"));
  }

  private static Manifest object(String apiVersion, String kind, String name) {
    return of(
        "{apiVersion: " + apiVersion + ", kind: " + kind + ", metadata: {name: " + name + "}}");
  }
}
