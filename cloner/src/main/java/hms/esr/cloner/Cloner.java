package hms.esr.cloner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a sandbox's manifests out of production's: a pure function of its arguments. */
public final class Cloner {
  /** The order in which a cluster wants them: what is referred to comes first. */
  private static final List<String> ORDER =
      List.of(
          "ServiceAccount",
          "Secret",
          "ConfigMap",
          "PersistentVolumeClaim",
          "Role",
          "RoleBinding",
          "Service",
          "StatefulSet",
          "Deployment",
          "CronJob",
          "Ingress");

  private final List<Rule> rules;

  /** A cloner that applies these rules, in this order, to each object. */
  public Cloner(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The cloner with all rules that make production's manifests fit for a sandbox. */
  public static Cloner standard() {
    return new Cloner(
        List.of(
            new KindRule(),
            new SecretKindRule(),
            new SecretGenerationRule(),
            new ClusterStateRule(),
            new PodTemplateRule(),
            new ReplicasRule(),
            new ServiceRule(),
            new CronJobRule(),
            new IngressRule(),
            new VolumeClaimRule(),
            new AccessRule(),
            new ClusterDnsRule(),
            new LiteralCredentialRule(),
            new PublicHostRule(),
            new ExternalHostRule(),
            new OwnershipRule()));
  }

  /**
   * Clones production for a sandbox. Objects come in the order in which to apply them.
   *
   * @throws CloneRefusedException when a secret value of production would get out, when two objects
   *     would become one, or when the sandbox's namespace is production's
   */
  public ClonedCity clone(ProductionManifests production, CloneTarget target) {
    CloneContext context = CloneContext.of(production, target);
    refuseOwnNamespace(context);
    List<Manifest> cloned = new ArrayList<>();
    List<SafetyFinding> findings = new ArrayList<>();
    for (Manifest object : production.objects()) {
      Outcome outcome = applyAll(object, context, findings);
      switch (outcome) {
        case Outcome.Kept kept -> cloned.add(kept.object());
        case Outcome.Skipped skipped ->
            findings.add(new SafetyFinding(object.id(), "", skipped.reason(), true, "left out"));
      }
    }
    cloned.sort(
        Comparator.comparingInt((Manifest object) -> rank(object.kind()))
            .thenComparing(Manifest::kind)
            .thenComparing(Manifest::name));
    findings.sort(Comparator.comparing(SafetyFinding::object).thenComparing(SafetyFinding::field));
    // First, so that no later message can name something that holds a secret.
    new LeakCheck(production).verify(cloned, findings);
    refuseCollisions(cloned);
    return new ClonedCity(target.namespace(), cloned, findings);
  }

  private Outcome applyAll(Manifest object, CloneContext context, List<SafetyFinding> findings) {
    Manifest current = object;
    for (Rule rule : rules) {
      switch (rule.apply(current, context)) {
        case Outcome.Skipped skipped -> {
          return skipped;
        }
        case Outcome.Kept kept -> {
          current = kept.object();
          findings.addAll(kept.findings());
        }
      }
    }
    return Outcome.unchanged(current);
  }

  private static int rank(String kind) {
    int index = ORDER.indexOf(kind);
    return index < 0 ? ORDER.size() : index;
  }

  private static void refuseOwnNamespace(CloneContext context) {
    String namespace = context.target().namespace();
    if (context.sourceNamespaces().contains(namespace)) {
      throw new CloneRefusedException(
          List.of(
              new SafetyFinding(
                  "Namespace/" + namespace,
                  "",
                  "it is production's own namespace",
                  false,
                  "Choose another one for the sandbox.")));
    }
  }

  private static void refuseCollisions(List<Manifest> cloned) {
    Map<String, Manifest> seen = new HashMap<>();
    List<SafetyFinding> collisions = new ArrayList<>();
    for (Manifest object : cloned) {
      Manifest earlier = seen.putIfAbsent(object.group() + "/" + object.id(), object);
      if (earlier != null) {
        collisions.add(
            new SafetyFinding(
                object.id(),
                "metadata.name",
                "both " + earlier.origin() + " and " + object.origin() + " have this name",
                false,
                "A sandbox is one namespace: rename one, or clone the namespaces apart."));
      }
    }
    if (!collisions.isEmpty()) {
      throw new CloneRefusedException(collisions);
    }
  }
}
