package hms.esr.cli.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows one resource as an indented outline: a name and its value a line, no braces. */
public final class Outline {
  private Outline() {}

  /** The outline of {@code resource}, each line ended. */
  public static String of(JsonNode resource) {
    StringBuilder text = new StringBuilder();
    members(resource, "", text);
    return text.toString();
  }

  private static void members(JsonNode object, String indent, StringBuilder text) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      JsonNode value = member.getValue();
      if (value.isNull() || (value.isContainerNode() && value.isEmpty())) {
        continue;
      }
      text.append(indent).append(words(member.getKey())).append(':');
      value(value, indent, text);
    }
  }

  private static void value(JsonNode value, String indent, StringBuilder text) {
    if (value.isObject()) {
      text.append('\n');
      members(value, indent + "  ", text);
    } else if (value.isArray() && holdsContainers(value)) {
      text.append('\n');
      for (JsonNode item : value) {
        item(item, indent + "  ", text);
      }
    } else {
      text.append(' ').append(scalar(value)).append('\n');
    }
  }

  private static void item(JsonNode item, String indent, StringBuilder text) {
    StringBuilder inner = new StringBuilder();
    if (item.isObject()) {
      members(item, indent + "  ", inner);
    } else {
      inner.append(indent).append("  ").append(scalar(item)).append('\n');
    }
    if (inner.length() > indent.length()) {
      inner.setCharAt(indent.length(), '-');
    }
    text.append(inner);
  }

  private static boolean holdsContainers(JsonNode array) {
    for (JsonNode item : array) {
      if (item.isContainerNode()) {
        return true;
      }
    }
    return false;
  }

  /** A value on one line: items joined by commas, members as {@code name=value}. */
  static String scalar(JsonNode value) {
    List<String> parts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> parts.add(scalar(item)));
      return String.join(", ", parts);
    }
    if (value.isObject()) {
      value.properties().forEach(m -> parts.add(m.getKey() + "=" + scalar(m.getValue())));
      return String.join(" ", parts);
    }
    // Names are free text: what would steer a terminal or break the line is shown as a blank.
    return value.asText().replaceAll("\\p{Cc}", " ");
  }

  /** {@code expiresAt} as {@code expires at}; names that are no camel case (env, metrics) stay. */
  static String words(String name) {
    return name.matches("[a-z]+([A-Z][a-z0-9]*)+")
        ? name.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT)
        : name;
  }
}
