package hms.esr.cli.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lays JSON out for reading: what fits a line stays on one, names and values may be coloured. */
public final class PrettyJson {
  private static final int LINE_CHARS = 88;
  private static final String NAME = "\u001b[36m";
  private static final String TEXT = "\u001b[32m";
  private static final String NUMBER = "\u001b[33m";
  private static final String END = "\u001b[0m";

  private final boolean colour;

  /** A layout with or without ANSI colours. */
  public PrettyJson(boolean colour) {
    this.colour = colour;
  }

  /** The laid-out text of {@code tree}, without a line end after it. */
  public String format(JsonNode tree) {
    return block(tree, "");
  }

  private String block(JsonNode node, String indent) {
    if (node.isEmpty()
        || (indent.length() + node.toString().length() <= LINE_CHARS && flat(node))) {
      return line(node);
    }
    String deeper = indent + "  ";
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      parts.add(deeper + name(member.getKey()) + ": " + block(member.getValue(), deeper));
    }
    if (node.isArray()) {
      node.forEach(item -> parts.add(deeper + block(item, deeper)));
    }
    String open = node.isArray() ? "[" : "{";
    String close = node.isArray() ? "]" : "}";
    return open + "\n" + String.join(",\n", parts) + "\n" + indent + close;
  }

  private String line(JsonNode node) {
    if (node.isObject()) {
      List<String> parts = new ArrayList<>();
      node.properties().forEach(m -> parts.add(name(m.getKey()) + ": " + line(m.getValue())));
      return parts.isEmpty() ? "{}" : "{ " + String.join(", ", parts) + " }";
    }
    if (node.isArray()) {
      List<String> parts = new ArrayList<>();
      node.forEach(item -> parts.add(line(item)));
      return "[" + String.join(", ", parts) + "]";
    }
    return paint(node.isTextual() ? TEXT : NUMBER, node.toString());
  }

  // Objects of objects read better one member a line, however short they are.
  private static boolean flat(JsonNode node) {
    for (JsonNode child : node) {
      if (child.isObject() && !child.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private String name(String name) {
    return paint(NAME, "\"" + name + "\"");
  }

  private String paint(String start, String text) {
    return colour ? start + text + END : text;
  }
}
