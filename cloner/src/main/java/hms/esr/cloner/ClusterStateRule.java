package hms.esr.cloner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Removes what the cluster and its controllers wrote: status, bookkeeping, their annotations. */
final class ClusterStateRule implements Rule {
  private static final List<String> METADATA =
      List.of(
          "uid",
          "resourceVersion",
          "generation",
          "selfLink",
          "creationTimestamp",
          "deletionTimestamp",
          "deletionGracePeriodSeconds",
          "generateName",
          "ownerReferences",
          "finalizers",
          "managedFields");

  /** Prefixes of annotations and labels that a controller or a deployment tool owns. */
  private static final List<String> OWNED =
      List.of(
          "kubectl.kubernetes.io/",
          "deployment.kubernetes.io/",
          "control-plane.alpha.kubernetes.io/",
          "pv.kubernetes.io/",
          "volume.kubernetes.io/",
          "volume.beta.kubernetes.io/",
          "service.beta.kubernetes.io/",
          "service.kubernetes.io/",
          "argocd.argoproj.io/",
          "meta.helm.sh/",
          "helm.sh/",
          "kustomize.toolkit.fluxcd.io/",
          "helm.toolkit.fluxcd.io/",
          "external-dns.alpha.kubernetes.io/",
          "cert-manager.io/",
          "acme.cert-manager.io/",
          "vault.hashicorp.com/",
          "alb.ingress.kubernetes.io/",
          "cloud.google.com/",
          "app.kubernetes.io/managed-by",
          Marks.NOT_SECRET);

  /** These let a pod act as a production identity in the cloud, clean Secrets or not. */
  private static final List<String> IDENTITY =
      List.of("eks.amazonaws.com/", "iam.gke.io/", "azure.workload.identity/");

  @Override
  public Outcome apply(Manifest object, CloneContext context) {
    Edit edit = new Edit(object);
    edit.tree().remove("status");
    ObjectNode metadata = Edit.child(edit.tree(), "metadata");
    metadata.remove(METADATA);
    clean(metadata, "metadata", edit);
    PodTemplate.of(edit.tree())
        .ifPresent(
            template -> {
              ObjectNode inner = Edit.child(template, "metadata");
              inner.remove(METADATA);
              clean(inner, "template.metadata", edit);
            });
    return edit.outcome();
  }

  private static void clean(ObjectNode metadata, String path, Edit edit) {
    boolean template = path.startsWith("template");
    ObjectNode annotations = Edit.child(metadata, "annotations");
    for (String name : names(annotations)) {
      if (startsWithAny(name, IDENTITY)) {
        annotations.remove(name);
        edit.resolved(path + ".annotations." + name, "a cloud identity of production", "removed");
      } else if (startsWithAny(name, OWNED)) {
        annotations.remove(name);
      }
    }
    ObjectNode labels = Edit.child(metadata, "labels");
    // A pod template's labels are matched by selectors, so they stay.
    names(labels).stream()
        .filter(name -> !template && startsWithAny(name, OWNED))
        .forEach(labels::remove);
    for (String emptied : List.of("annotations", "labels")) {
      if (metadata.path(emptied).isEmpty()) {
        metadata.remove(emptied);
      }
    }
  }

  private static List<String> names(ObjectNode object) {
    return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
  }

  private static boolean startsWithAny(String name, List<String> prefixes) {
    return prefixes.stream().anyMatch(name::startsWith);
  }
}
