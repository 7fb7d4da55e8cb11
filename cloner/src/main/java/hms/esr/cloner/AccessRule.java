package hms.esr.cloner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Keeps accounts and their rights within the sandbox. */
final class AccessRule implements Rule {
  private static final Set<String> TOO_MUCH = Set.of("cluster-admin", "admin", "edit");

  @Override
  public Outcome apply(Manifest object, CloneContext context) {
    return switch (object.kind()) {
      case "ServiceAccount" -> account(object);
      case "RoleBinding" -> binding(object, context);
      default -> Outcome.unchanged(object);
    };
  }

  private static Outcome account(Manifest object) {
    Edit edit = new Edit(object);
    edit.tree().remove("secrets");
    edit.tree().put("automountServiceAccountToken", false);
    return edit.outcome();
  }

  private static Outcome binding(Manifest object, CloneContext context) {
    String role = object.at("/roleRef/name").asText();
    if (object.at("/roleRef/kind").asText().equals("ClusterRole") && TOO_MUCH.contains(role)) {
      return new Outcome.Skipped("the ClusterRole " + role + " grants too much for a sandbox");
    }
    Edit edit = new Edit(object);
    if (edit.tree().get("subjects") instanceof ArrayNode subjects) {
      int before = subjects.size();
      subjects.removeIf(subject -> !isOwnAccount(subject, context));
      if (subjects.size() < before) {
        edit.resolved("subjects", "rights for people or accounts outside", "removed");
      }
      for (JsonNode subject : subjects) {
        if (subject instanceof ObjectNode account) {
          account.put("namespace", context.target().namespace());
        }
      }
    }
    return edit.outcome();
  }

  private static boolean isOwnAccount(JsonNode subject, CloneContext context) {
    String namespace = subject.path("namespace").asText();
    return subject.path("kind").asText().equals("ServiceAccount")
        && (namespace.isEmpty() || context.sourceNamespaces().contains(namespace));
  }
}
