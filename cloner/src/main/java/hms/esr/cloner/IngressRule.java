package hms.esr.cloner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Gives an Ingress hosts under the sandbox, in {@code .test}, a domain that no public name can
 * have. The TLS Secret keeps its name: it is the sandbox's own Secret now.
 */
final class IngressRule implements Rule {
  private static final int MAX_LABEL = 63;

  @Override
  public Outcome apply(Manifest object, CloneContext context) {
    if (!object.kind().equals("Ingress")) {
      return Outcome.unchanged(object);
    }
    Edit edit = new Edit(object);
    String fallback = object.name();
    for (JsonNode rule : edit.spec().path("rules")) {
      if (rule instanceof ObjectNode entry) {
        String host = entry.path("host").asText("");
        String renamed = renamed(host.isEmpty() ? fallback : host, context);
        entry.put("host", renamed);
        edit.resolved(
            "spec.rules.host",
            host.isEmpty() ? "it answers for every host" : "it answers for " + host,
            "renamed to " + renamed);
      }
    }
    for (JsonNode tls : edit.spec().path("tls")) {
      if (tls instanceof ObjectNode entry) {
        tls(edit, entry, context);
      }
    }
    return edit.outcome();
  }

  private static void tls(Edit edit, ObjectNode entry, CloneContext context) {
    if (entry.get("hosts") instanceof ArrayNode hosts) {
      for (int i = 0; i < hosts.size(); i++) {
        hosts.set(i, renamed(hosts.get(i).asText(), context));
      }
    }
    String secret = entry.path("secretName").asText();
    if (!secret.isEmpty() && !context.objectNames().contains(secret)) {
      edit.open(
          "spec.tls.secretName",
          "the Secret " + secret + " is not among the manifests",
          "Create it in the sandbox before TLS is needed.");
    }
  }

  /** The sandbox's host in the place of one of production's. */
  static String renamed(String host, CloneContext context) {
    String label = host.replace("*", "any").replace('.', '-');
    if (label.length() > MAX_LABEL) {
      label = label.substring(0, MAX_LABEL - 9) + "-" + Sha256.hex(host).substring(0, 8);
    }
    return label + "." + context.target().namespace() + ".test";
  }
}
