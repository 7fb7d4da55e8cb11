package hms.esr.cloner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One YAML document as a plain tree, anchors and merge keys resolved, and its line, from 1. */
record YamlTree(JsonNode content, int line) {
  static final int MAX_DEPTH = 60;

  /** Guards against documents whose aliases multiply. */
  private static final int MAX_NODES = 500_000;

  static YamlTree of(String file, Node root) throws ManifestException {
    return new YamlTree(new Conversion(file).convert(root, 0), line(root));
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** The walk over one document; it counts what it has made. */
  private static final class Conversion {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private final String file;
    private int nodes;

    Conversion(String file) {
      this.file = file;
    }

    JsonNode convert(Node node, int depth) throws ManifestException {
      if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
        throw problem(node, "too large or too deeply nested", "Remove aliases that multiply.");
      }
      return switch (node) {
        case ScalarNode scalar -> scalar(scalar);
        case SequenceNode sequence -> {
          ArrayNode array = JSON.arrayNode();
          for (Node element : sequence.getValue()) {
            array.add(convert(element, depth + 1));
          }
          yield array;
        }
        case MappingNode mapping -> mapping(mapping, depth);
        default -> throw problem(node, "an unknown YAML construct", "Write it as plain YAML.");
      };
    }

    private ObjectNode mapping(MappingNode mapping, int depth) throws ManifestException {
      ObjectNode object = JSON.objectNode();
      List<JsonNode> merged = new ArrayList<>();
      for (NodeTuple entry : mapping.getValue()) {
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
          throw problem(
              entry.getKeyNode(),
              "a key that is not text",
              "Use a plain key; render a Helm template first with `helm template`.");
        }
        JsonNode value = convert(entry.getValueNode(), depth + 1);
        if (key.getTag().equals(Tag.MERGE)) {
          merged.add(value);
        } else if (object.putIfAbsent(key.getValue(), value) != null) {
          throw problem(key, "the key '" + key.getValue() + "' is there twice", "Remove one.");
        }
      }
      merged.forEach(defaults -> merge(object, defaults));
      return object;
    }

    private static void merge(ObjectNode object, JsonNode defaults) {
      if (defaults.isArray()) {
        defaults.forEach(each -> merge(object, each));
      } else {
        defaults.properties().forEach(e -> object.putIfAbsent(e.getKey(), e.getValue()));
      }
    }

    private JsonNode scalar(ScalarNode scalar) throws ManifestException {
      String text = scalar.getValue();
      Tag tag = scalar.getTag();
      if (tag.equals(Tag.NULL)) {
        return JSON.nullNode();
      }
      if (tag.equals(Tag.BOOL)) {
        String word = text.toLowerCase(Locale.ROOT);
        return JSON.booleanNode(word.equals("true") || word.equals("yes") || word.equals("on"));
      }
      if (tag.equals(Tag.INT)) {
        return whole(text.replace("_", "").replace("+", ""));
      }
      if (tag.equals(Tag.FLOAT)) {
        return JSON.numberNode(new BigDecimal(text.replace("_", "")).doubleValue());
      }
      if (tag.equals(Tag.STR) || tag.equals(Tag.BINARY)) {
        return JSON.textNode(text);
      }
      throw problem(scalar, "a value with its own YAML tag", "Remove the tag or quote the value.");
    }

    private static JsonNode whole(String text) {
      boolean negative = text.startsWith("-");
      String digits = negative ? text.substring(1) : text;
      BigInteger magnitude =
          digits.startsWith("0x")
              ? new BigInteger(digits.substring(2), 16)
              : digits.length() > 1 && digits.startsWith("0")
                  ? new BigInteger(digits.replace("o", ""), 8)
                  : new BigInteger(digits);
      BigInteger value = negative ? magnitude.negate() : magnitude;
      if (value.bitLength() < Integer.SIZE) {
        return JSON.numberNode(value.intValue());
      }
      return value.bitLength() < Long.SIZE
          ? JSON.numberNode(value.longValue())
          : JSON.numberNode(value);
    }

    private ManifestException problem(Node at, String problem, String remedy) {
      return new ManifestException(file, line(at), problem, remedy);
    }
  }
}
