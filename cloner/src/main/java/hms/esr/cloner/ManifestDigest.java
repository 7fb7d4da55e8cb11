package hms.esr.cloner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The digest of a set of objects, Secret values left out. */
final class ManifestDigest {
  private ManifestDigest() {}

  static String of(List<Manifest> objects) {
    List<String> canonical = new ArrayList<>();
    for (Manifest object : objects) {
      StringBuilder text = new StringBuilder();
      write(withoutSecrets(object), text);
      canonical.add(text.toString());
    }
    canonical.sort(null);
    return Sha256.hex(canonical.toArray(String[]::new));
  }

  private static ObjectNode withoutSecrets(Manifest object) {
    ObjectNode tree = object.copy();
    if (tree.at("/metadata/annotations") instanceof ObjectNode annotations) {
      // kubectl keeps a whole copy of the object here, a Secret's values included.
      annotations.remove(Marks.LAST_APPLIED);
    }
    if (SecretValues.isSecret(object)) {
      for (String field : List.of("data", "stringData")) {
        if (tree.get(field) instanceof ObjectNode values) {
          values.properties().forEach(entry -> values.put(entry.getKey(), ""));
        }
      }
    }
    return tree;
  }

  private static void write(JsonNode node, StringBuilder out) {
    if (node.isObject()) {
      TreeMap<String, JsonNode> sorted = new TreeMap<>();
      node.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
      out.append('{');
      sorted.forEach(
          (key, value) -> {
            out.append(com.fasterxml.jackson.databind.node.TextNode.valueOf(key)).append(':');
            write(value, out);
            out.append(',');
          });
      out.append('}');
    } else if (node.isArray()) {
      out.append('[');
      node.forEach(
          element -> {
            write(element, out);
            out.append(',');
          });
      out.append(']');
    } else {
      out.append(node);
    }
  }
}
