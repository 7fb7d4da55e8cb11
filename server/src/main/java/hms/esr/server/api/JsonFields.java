package hms.esr.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hms.esr.server.refusal.FieldProblem;
import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of a request, read field by field. It collects everything that is wrong, so that a
 * caller mends all of it at once: call {@link #end} after the last field, before using any value.
 * Numbers and booleans are taken as JSON strings too. A resource gets one as its body parameter.
 */
public final class JsonFields {
  private final ObjectNode object;
  private final String pointer;
  private final List<FieldProblem> problems;
  private final Set<String> known = new LinkedHashSet<>();

  JsonFields(ObjectNode object, String pointer, List<FieldProblem> problems) {
    this.object = object;
    this.pointer = pointer;
    this.problems = problems;
  }

  /** Whether a field is there and not null; does not count as reading it. */
  public boolean has(String field) {
    return object.hasNonNull(field);
  }

  /** A text; a number or boolean is taken as its text. Null when absent. */
  public @Nullable String text(String field) {
    JsonNode node = node(field);
    if (node == null) {
      return null;
    }
    if (!node.isValueNode()) {
      problem(field, "is " + kind(node) + ", not a text");
      return null;
    }
    return node.asText();
  }

  /** A text that must be there and not blank; never more than {@code maxLength} characters. */
  public String requiredText(String field, int maxLength) {
    String text = text(field);
    if (text == null) {
      missing(field, "a text");
      return "";
    }
    if (text.isBlank()) {
      problem(field, "is blank; give 1 to " + maxLength + " characters");
    } else if (text.length() > maxLength) {
      problem(field, "has " + text.length() + " characters; at most " + maxLength + " are taken");
    }
    return text;
  }

  /** A text of at most {@code maxLength} characters; null when absent. */
  public @Nullable String text(String field, int maxLength) {
    return object.hasNonNull(field) ? requiredText(field, maxLength) : text(field);
  }

  /** A whole number of a range; null when absent. */
  public @Nullable Long integer(String field, long min, long max) {
    BigDecimal number = decimal(field, "a whole number from " + min + " to " + max);
    if (number == null) {
      return null;
    }
    if (number.stripTrailingZeros().scale() > 0
        || number.compareTo(BigDecimal.valueOf(min)) < 0
        || number.compareTo(BigDecimal.valueOf(max)) > 0) {
      problem(
          field,
          "is " + object.get(field).asText() + "; give a whole number from " + min + " to " + max);
      return null;
    }
    return number.longValueExact();
  }

  /** {@link #integer} that must be there. */
  public long requiredInteger(String field, long min, long max) {
    Long value = integer(field, min, max);
    if (value == null && !object.hasNonNull(field)) {
      missing(field, "a whole number from " + min + " to " + max);
    }
    return value == null ? min : value;
  }

  /** A number of a range; null when absent. */
  public @Nullable Double number(String field, double min, double max) {
    String wanted = "a number from " + plain(min) + " to " + plain(max);
    BigDecimal number = decimal(field, wanted);
    if (number == null) {
      return null;
    }
    double value = number.doubleValue();
    if (!(value >= min && value <= max)) {
      problem(field, "is " + object.get(field).asText() + "; give " + wanted);
      return null;
    }
    return value;
  }

  /** A boolean; {@code otherwise} when absent. */
  public boolean flag(String field, boolean otherwise) {
    String text = text(field);
    if (text == null) {
      return otherwise;
    }
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> {
        problem(field, "is '" + text + "'; give true or false");
        yield otherwise;
      }
    };
  }

  /** A positive ISO-8601 duration up to a maximum; null when absent. */
  public @Nullable Duration duration(String field, Duration max) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    try {
      Duration value = Duration.parse(text);
      if (value.isPositive() && value.compareTo(max) <= 0) {
        return value;
      }
      problem(field, "is " + text + "; give a duration over zero, up to " + max);
    } catch (DateTimeParseException | ArithmeticException e) {
      problem(
          field, "is '" + text + "', not an ISO-8601 duration; PT24H is a day, PT30M half an hour");
    }
    return null;
  }

  /** A list of texts, or one text alone as a list of one; null when absent. */
  public @Nullable List<String> texts(String field, int maxItems) {
    JsonNode node = node(field);
    if (node == null) {
      return null;
    }
    if (!node.isArray() && node.isValueNode()) {
      return List.of(node.asText());
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : array(field, node, maxItems)) {
      if (item.isValueNode() && !item.isNull()) {
        texts.add(item.asText());
      } else {
        problem(field + "/" + texts.size(), "is " + kind(item) + ", not a text");
        texts.add("");
      }
    }
    return texts;
  }

  /** A list of objects, each read by {@code reader}; null when absent. */
  public <T> @Nullable List<T> objects(String field, int maxItems, Function<JsonFields, T> reader) {
    JsonNode node = node(field);
    if (node == null) {
      return null;
    }
    List<T> items = new ArrayList<>();
    int index = 0;
    for (JsonNode item : array(field, node, maxItems)) {
      String at = field + "/" + index++;
      if (item instanceof ObjectNode fields) {
        JsonFields inner = new JsonFields(fields, pointer + "/" + at, problems);
        T read = reader.apply(inner);
        inner.unknownFields();
        items.add(read);
      } else {
        problem(at, "is " + kind(item) + ", not an object");
      }
    }
    return items;
  }

  /** An object of its own; null when absent. */
  public <T> @Nullable T object(String field, Function<JsonFields, T> reader) {
    JsonNode node = node(field);
    if (node == null) {
      return null;
    }
    if (node instanceof ObjectNode fields) {
      JsonFields inner = new JsonFields(fields, pointer + "/" + field, problems);
      T read = reader.apply(inner);
      inner.unknownFields();
      return read;
    }
    problem(field, "is " + kind(node) + ", not an object");
    return null;
  }

  /** Whether a field is there and a JSON text; does not count as reading it. */
  public boolean isText(String field) {
    JsonNode node = object.get(field);
    return node != null && node.isTextual();
  }

  /** The whole object as it came. */
  public ObjectNode whole() {
    return object.deepCopy();
  }

  /** Declares fields that another form of the object has, so that they are no unknown ones. */
  public void alsoKnown(Collection<String> fields) {
    known.addAll(fields);
  }

  /** Whether anything was wrong so far. */
  public boolean hasProblems() {
    return !problems.isEmpty();
  }

  /** Adds a problem of a field, which {@code detail} says without its name. */
  public void problem(String field, String detail) {
    problems.add(new FieldProblem(pointer + "/" + field, lastName(field) + " " + detail + "."));
  }

  /** Adds a problem of the whole object. */
  public void problem(String detail) {
    problems.add(new FieldProblem(pointer, detail));
  }

  /** A required field is not there. */
  public void missing(String field, String wanted) {
    problem(field, "is missing; give " + wanted);
  }

  /**
   * To be called after the last field was read.
   *
   * @throws Refused with all that was wrong, unknown fields included
   */
  public void end() {
    unknownFields();
    if (!problems.isEmpty()) {
      String detail =
          problems.size() == 1
              ? problems.getFirst().detail()
              : "The body has " + problems.size() + " problems; errors[] names each.";
      throw new Refused(RefusalKind.UNPROCESSABLE, "invalid-body", detail, problems);
    }
  }

  private void unknownFields() {
    object
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!known.contains(field)) {
                problems.add(
                    new FieldProblem(
                        pointer + "/" + field.replace("~", "~0").replace("/", "~1"),
                        "Unknown field '" + field + "'" + NearestNames.hint(field, known)));
              }
            });
  }

  private @Nullable JsonNode node(String field) {
    known.add(field);
    JsonNode node = object.get(field);
    return node == null || node.isNull() ? null : node;
  }

  private Iterable<JsonNode> array(String field, JsonNode node, int maxItems) {
    if (!node.isArray()) {
      problem(field, "is " + kind(node) + ", not a list");
      return List.of();
    }
    if (node.size() > maxItems) {
      problem(field, "has " + node.size() + " items; at most " + maxItems + " are taken");
      return List.of();
    }
    return node;
  }

  private @Nullable BigDecimal decimal(String field, String wanted) {
    JsonNode node = node(field);
    if (node == null) {
      return null;
    }
    BigDecimal number = node.isNumber() || node.isTextual() ? decimalOf(node.asText()) : null;
    if (number == null) {
      String given =
          node.isTextual()
              ? "'" + node.asText() + "', not a number"
              : node.isNumber() ? "far out of range" : kind(node) + ", not a number";
      problem(field, "is " + given + "; give " + wanted);
    }
    return number;
  }

  private static @Nullable BigDecimal decimalOf(String text) {
    if (text.length() > 100) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(text.strip());
      // 1e999999999 would take forever to compare; no field wants more than these.
      return Math.abs((long) number.scale()) > 400 ? null : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String lastName(String field) {
    String name = field.substring(field.lastIndexOf('/') + 1);
    return Character.isDigit(name.charAt(0)) ? "Item " + name : "'" + name + "'";
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case BOOLEAN -> "a boolean";
      case NUMBER -> "a number";
      case STRING -> "a text";
      case NULL -> "null";
      case BINARY, MISSING, POJO -> "nothing JSON";
    };
  }
}
