package hms.esr.cloner;

/** Leaves out Secrets that are a machine's own: service account tokens and Helm's releases. */
final class SecretKindRule implements Rule {
  @Override
  public Outcome apply(Manifest object, CloneContext context) {
    if (!SecretValues.isSecret(object)) {
      return Outcome.unchanged(object);
    }
    return switch (object.at("/type").asText()) {
      case "kubernetes.io/service-account-token" ->
          new Outcome.Skipped("it is a key to production's API server");
      case "bootstrap.kubernetes.io/token" ->
          new Outcome.Skipped("it is a key to production's cluster");
      case "helm.sh/release.v1" ->
          new Outcome.Skipped("it is Helm's record of production, with all values inside");
      default -> Outcome.unchanged(object);
    };
  }
}
