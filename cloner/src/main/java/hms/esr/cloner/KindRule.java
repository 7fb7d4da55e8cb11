package hms.esr.cloner;

import java.util.Map;
import java.util.Set;

/** Lets through the kinds a sandbox needs; the others are left out, each for its reason. */
final class KindRule implements Rule {
  private static final Set<String> CLONED =
      Set.of(
          "/Service",
          "/ConfigMap",
          "/Secret",
          "/ServiceAccount",
          "/PersistentVolumeClaim",
          "apps/Deployment",
          "apps/StatefulSet",
          "batch/CronJob",
          "networking.k8s.io/Ingress",
          "rbac.authorization.k8s.io/Role",
          "rbac.authorization.k8s.io/RoleBinding");

  private static final String CONTROLLED = "a controller makes it again from its owner";

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("/Pod", CONTROLLED),
          Map.entry("apps/ReplicaSet", CONTROLLED),
          Map.entry("apps/ControllerRevision", CONTROLLED),
          Map.entry("batch/Job", CONTROLLED + ", and a Job must not run twice"),
          Map.entry("/Endpoints", CONTROLLED),
          Map.entry("discovery.k8s.io/EndpointSlice", CONTROLLED),
          Map.entry("/Event", "it tells of production's past"),
          Map.entry("events.k8s.io/Event", "it tells of production's past"),
          Map.entry("coordination.k8s.io/Lease", "it is the lock of a production process"),
          Map.entry("/Namespace", "the sandbox has its own"),
          Map.entry("/ResourceQuota", "the sandbox has its own"),
          Map.entry("/LimitRange", "the sandbox has its own"),
          Map.entry("networking.k8s.io/NetworkPolicy", "the sandbox is isolated by its own"),
          Map.entry("/PersistentVolume", "it is production's disk"),
          Map.entry("apps/DaemonSet", "it would run on every node of the cluster"),
          Map.entry(
              "autoscaling/HorizontalPodAutoscaler", "a sandbox keeps the replicas it is given"),
          Map.entry("policy/PodDisruptionBudget", "it would hold up the sandbox's deletion"),
          Map.entry(
              "rbac.authorization.k8s.io/ClusterRole", "it reaches beyond the sandbox's namespace"),
          Map.entry(
              "rbac.authorization.k8s.io/ClusterRoleBinding",
              "it reaches beyond the sandbox's namespace"),
          Map.entry("monitoring.coreos.com/ServiceMonitor", "it would page people on duty"),
          Map.entry("monitoring.coreos.com/PrometheusRule", "it would page people on duty"),
          Map.entry("external-secrets.io/ExternalSecret", "it would fetch production's secrets"));

  @Override
  public Outcome apply(Manifest object, CloneContext context) {
    String kind = object.group() + "/" + object.kind();
    if (CLONED.contains(kind)) {
      return madeByTheCluster(object)
          ? new Outcome.Skipped("every namespace gets its own from the cluster")
          : Outcome.unchanged(object);
    }
    String known = REASONS.get(kind);
    return new Outcome.Skipped(
        known != null
            ? known
            : "a sandbox does not know the kind " + object.kind() + " of " + object.apiVersion());
  }

  private static boolean madeByTheCluster(Manifest object) {
    return object.id().equals("ConfigMap/kube-root-ca.crt")
        || object.id().equals("ServiceAccount/default");
  }
}
