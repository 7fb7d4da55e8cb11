package hms.esr.city.blueprint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Says in plain words what a schema found. A schema's {@code errorMessage} explains its patterns
 * and its numbers of entries; its {@code title} names what an unknown property should have been.
 */
final class SchemaMessages {
  // A list of more names than these helps nobody.
  private static final int MOST_NAMES = 24;

  private final JsonNode schema;

  SchemaMessages(JsonNode schema) {
    this.schema = schema;
  }

  Finding finding(SourceFile file, ValidationMessage message) {
    String pointer = message.getInstanceLocation().toString();
    JsonPointer keyword = JsonPointer.compile(message.getSchemaLocation().getFragment().toString());
    JsonNode rule = schema.at(keyword);
    JsonNode around = schema.at(keyword.head());
    JsonNode given = file.root().at(pointer);
    String property = message.getProperty() == null ? "" : message.getProperty();
    return switch (message.getType()) {
      case "additionalProperties" ->
          new Finding(file.keyAt(SourceFile.below(pointer, property)), unknown(property, around));
      case "propertyNames" ->
          new Finding(
              file.keyAt(SourceFile.below(pointer, property)),
              "'" + property + "': " + explained(resolved(rule), "not a name"));
      case "required" ->
          new Finding(file.keyAt(pointer), owner(pointer) + "'" + property + "' is missing");
      case "minProperties", "maxProperties", "minItems" ->
          new Finding(file.keyAt(pointer), owner(pointer) + amount(message, rule, around, given));
      case "enum" -> new Finding(file.valueAt(pointer), notOneOf(given.asText(), texts(rule)));
      case "type" ->
          new Finding(
              file.valueAt(pointer), "expected " + types(rule) + ", found " + described(given));
      default -> new Finding(file.valueAt(pointer), other(message, rule, around, given));
    };
  }

  private static String other(
      ValidationMessage message, JsonNode rule, JsonNode around, JsonNode given) {
    return switch (message.getType()) {
      case "minimum" -> given.asText() + " is below the smallest allowed, " + plain(rule);
      case "maximum" -> given.asText() + " is above the largest allowed, " + plain(rule);
      case "exclusiveMinimum" -> given.asText() + " must be above " + plain(rule);
      case "exclusiveMaximum" -> given.asText() + " must be below " + plain(rule);
      case "uniqueItems" -> "the same stands twice in the list";
      case "minLength" -> "the text is empty";
      case "maxLength" -> "the text is longer than " + rule.asText() + " characters";
      case "pattern" -> "'" + given.asText() + "': " + explained(around, message.getMessage());
      default -> message.getMessage();
    };
  }

  private static String amount(
      ValidationMessage message, JsonNode rule, JsonNode around, JsonNode given) {
    String bound = message.getType().startsWith("min") ? "at least " : "at most ";
    return explained(around, "needs " + bound + rule.asText() + " entries, has " + given.size());
  }

  private static String unknown(String property, JsonNode around) {
    List<String> known = new ArrayList<>();
    around.path("properties").fieldNames().forEachRemaining(known::add);
    String title = around.path("title").asText("");
    // The title of a whole file's schema names the file, not a property.
    String what = around.has("$schema") || title.isEmpty() ? "property" : title;
    return unknown(what, property, known);
  }

  static String unknown(String what, String given, Collection<String> known) {
    return unknown(what, given, "", known);
  }

  /**
   * That a name is unknown, with the nearest one or, when none is near, all if they are few.
   *
   * @param owner what the name should be part of, such as {@code " of table permits"}
   */
  static String unknown(String what, String given, String owner, Collection<String> known) {
    String hint = NearestName.hint(given, known);
    if (hint.isEmpty() && !known.isEmpty() && known.size() <= MOST_NAMES) {
      hint = "; known: " + String.join(", ", known);
    }
    return "unknown " + what + " '" + given + "'" + owner + hint;
  }

  static String notOneOf(String given, List<String> known) {
    return "'%s' is not one of %s%s"
        .formatted(given, String.join(", ", known), NearestName.hint(given, known));
  }

  private JsonNode resolved(JsonNode rule) {
    JsonNode reference = rule.get("$ref");
    return reference == null
        ? rule
        : schema.at(JsonPointer.compile(reference.asText().substring(1)));
  }

  private static String explained(JsonNode around, String otherwise) {
    return around.path("errorMessage").asText(otherwise);
  }

  /** The name of what stands at a pointer, for people; nothing for list items and the file. */
  private static String owner(String pointer) {
    String last = pointer.substring(pointer.lastIndexOf('/') + 1);
    boolean named = !last.isEmpty() && !last.chars().allMatch(Character::isDigit);
    return named ? last.replace("~1", "/").replace("~0", "~") + ": " : "";
  }

  private static String plain(JsonNode number) {
    return Numbers.plain(number.asDouble());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static String types(JsonNode rule) {
    List<String> words =
        (rule.isArray() ? texts(rule) : List.of(rule.asText()))
            .stream().map(SchemaMessages::typeWord).toList();
    return String.join(" or ", words);
  }

  private static String typeWord(String type) {
    return switch (type) {
      case "string" -> "a text";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      case "object" -> "a map";
      case "array" -> "a list";
      default -> type;
    };
  }

  private static String described(JsonNode given) {
    return switch (given.getNodeType()) {
      case STRING -> "the text '" + given.asText() + "'";
      case NUMBER -> "the number " + given.asText();
      case BOOLEAN -> given.asText();
      case NULL -> "nothing";
      case OBJECT -> "a map";
      case ARRAY -> "a list";
      default -> given.getNodeType().name();
    };
  }
}
