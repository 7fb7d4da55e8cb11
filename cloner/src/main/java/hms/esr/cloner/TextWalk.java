package hms.esr.cloner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Visits every text in a tree with a readable path, such as {@code env[REVIEW_SLA_DAYS].value}. */
final class TextWalk {
  /** What to put in the place of a text; the same text to leave it. */
  @FunctionalInterface
  interface Visitor {
    String visit(String path, String text);
  }

  private TextWalk() {}

  /** Visits an object's texts but for its metadata, which no workload reads. */
  static void content(ObjectNode object, Visitor visitor) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!field.getKey().equals("metadata")) {
        field.setValue(visit(field.getKey(), field.getValue(), visitor));
      }
    }
  }

  /** Visits all texts of an object. */
  static void all(ObjectNode object, Visitor visitor) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      field.setValue(visit(field.getKey(), field.getValue(), visitor));
    }
  }

  private static JsonNode visit(String path, JsonNode node, Visitor visitor) {
    if (node.isTextual()) {
      String text = node.asText();
      String changed = visitor.visit(path, text);
      return changed.equals(text)
          ? node
          : com.fasterxml.jackson.databind.node.TextNode.valueOf(changed);
    }
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        field.setValue(visit(path + "." + field.getKey(), field.getValue(), visitor));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        String name = array.get(i).path("name").asText();
        String at = path + "[" + (name.isEmpty() ? Integer.toString(i) : name) + "]";
        array.set(i, visit(at, array.get(i), visitor));
      }
    }
    return node;
  }
}
