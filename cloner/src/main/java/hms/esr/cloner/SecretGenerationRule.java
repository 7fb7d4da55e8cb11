package hms.esr.cloner;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Gives every key of a Secret a generated value; production's are dropped unread. */
final class SecretGenerationRule implements Rule {
  @Override
  public Outcome apply(Manifest object, CloneContext context) {
    if (!SecretValues.isSecret(object)) {
      return Outcome.unchanged(object);
    }
    Edit edit = new Edit(object);
    ObjectNode generated = JsonNodeFactory.instance.objectNode();
    for (String key : SecretValues.of(object).keySet()) {
      String value = value(context.target().seed(), object.name(), key);
      generated.put(
          key, Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)));
    }
    edit.tree().remove("stringData");
    edit.tree().set("data", generated);
    if (object.at("/type").asText().equals("kubernetes.io/tls")) {
      edit.open(
          "data",
          "a certificate of production",
          "Replaced by placeholders; issue a certificate for the sandbox before TLS is needed.");
    } else if (!generated.isEmpty()) {
      edit.resolved("data", "secret values of production", "every key got a generated value");
    }
    return edit.outcome();
  }

  private static String value(long seed, String secret, String key) {
    return switch (key) {
      // The API server parses these two, so they must stay well-formed.
      case ".dockerconfigjson" -> "{\"auths\":{}}";
      case ".dockercfg" -> "{}";
      default -> GeneratedSecret.of(seed, secret, key);
    };
  }
}
