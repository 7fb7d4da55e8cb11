package hms.esr.city.blueprint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads YAML with the place of every part. Plain scalars mean what they mean in YAML 1.2's core
 * schema, so {@code no} and {@code 08:00} are texts.
 */
final class YamlSource {
  // Far above any blueprint; stops a few lines of nested aliases from filling the memory.
  private static final int MOST_NODES = 100_000;
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,18}");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");

  private final String path;
  private final Map<String, Location> values = new HashMap<>();
  private final Map<String, Location> keys = new HashMap<>();
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Finding> findings = new ArrayList<>();
  private int nodes;

  private YamlSource(String path) {
    this.path = path;
  }

  /**
   * Reads one file.
   *
   * @param path as locations name it
   * @throws BlueprintException when it is not one YAML document of maps with distinct keys
   */
  static SourceFile read(String path, byte[] bytes) {
    YamlSource source = new YamlSource(path);
    JsonNode root = source.convert(source.compose(source.decode(bytes)), "");
    if (!source.findings.isEmpty()) {
      throw new BlueprintException(source.findings);
    }
    return new SourceFile(path, root, Map.copyOf(source.values), Map.copyOf(source.keys));
  }

  private String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new BlueprintException(new Location(path, 1, 1), "the file is not UTF-8");
    }
  }

  private Node compose(String text) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root == null) {
        throw new BlueprintException(new Location(path, 1, 1), "the file is empty");
      }
      return root;
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw new BlueprintException(
          mark == null ? new Location(path, 1, 1) : location(mark), "not YAML: " + oneLine(e));
    } catch (YAMLException e) {
      throw new BlueprintException(
          new Location(path, 1, 1),
          "not YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private static String oneLine(MarkedYAMLException e) {
    String context = e.getContext();
    String problem = String.valueOf(e.getProblem()).strip();
    return context == null ? problem : context.strip() + ", " + problem;
  }

  private Location location(Mark mark) {
    return new Location(path, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private JsonNode convert(Node node, String pointer) {
    Location at = location(node.getStartMark());
    values.put(pointer, at);
    if (++nodes > MOST_NODES) {
      throw new BlueprintException(at, "too large: more than " + MOST_NODES + " values");
    }
    if (!node.getTag().startsWith(Tag.PREFIX)) {
      findings.add(new Finding(at, "tags such as " + node.getTag() + " mean nothing here"));
    }
    if (!open.add(node)) {
      throw new BlueprintException(at, "the alias refers to what it stands in");
    }
    JsonNode json =
        switch (node) {
          case MappingNode mapping -> map(mapping, pointer);
          case SequenceNode sequence -> list(sequence, pointer);
          case ScalarNode scalar -> scalar(scalar);
          default -> throw new IllegalStateException("a node of a new kind: " + node);
        };
    open.remove(node);
    return json;
  }

  private JsonNode map(MappingNode mapping, String pointer) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      Location at = location(tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        findings.add(new Finding(at, "a key is a plain word, not a list or map"));
        continue;
      }
      String below = SourceFile.below(pointer, key.getValue());
      if (object.has(key.getValue())) {
        findings.add(
            new Finding(
                at,
                "'%s' is already given in line %d"
                    .formatted(key.getValue(), keys.getOrDefault(below, at).line())));
        continue;
      }
      keys.put(below, at);
      object.set(key.getValue(), convert(tuple.getValueNode(), below));
    }
    return object;
  }

  private JsonNode list(SequenceNode sequence, String pointer) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Node item : sequence.getValue()) {
      array.add(convert(item, pointer + "/" + array.size()));
    }
    return array;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (!scalar.isPlain()) {
      return json.textNode(text);
    }
    return switch (text) {
      case "", "~", "null" -> json.nullNode();
      case "true" -> json.booleanNode(true);
      case "false" -> json.booleanNode(false);
      default -> {
        if (INTEGER.matcher(text).matches()) {
          yield json.numberNode(Long.parseLong(text));
        }
        // Exact, so that an expression that is a number keeps the text it was given.
        yield DECIMAL.matcher(text).matches()
            ? DecimalNode.valueOf(new BigDecimal(text))
            : json.textNode(text);
      }
    };
  }
}
