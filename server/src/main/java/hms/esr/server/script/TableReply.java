package hms.esr.server.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hms.esr.eventlog.QueryException;
import hms.esr.eventlog.TableQueries;
import hms.esr.eventlog.TableQuestion;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a script's question to {@code db} is answered. */
final class TableReply {
  private static final int FILTERS_AT = 6;

  private TableReply() {}

  static JsonNode to(JsonNode question, TableQueries tables) {
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    try {
      if ("sql".equals(question.path(0).asText())) {
        rows(reply.putArray("rows"), tables.sql(question.path(1).asText()));
      } else {
        double number = tables.aggregate(question(question));
        if (Double.isNaN(number)) {
          reply.putNull("number");
        } else {
          reply.put("number", number);
        }
      }
    } catch (QueryException refused) {
      reply.removeAll();
      reply.put("error", refused.detail());
    }
    return reply;
  }

  private static TableQuestion question(JsonNode parts) {
    TreeMap<String, @Nullable Object> equal = new TreeMap<>();
    for (int i = FILTERS_AT; i + 1 < parts.size(); i += 2) {
      equal.put(parts.path(i).asText(), value(parts.path(i + 1)));
    }
    JsonNode column = parts.path(2);
    return new TableQuestion(
        TableQuestion.Function.valueOf(parts.path(0).asText().toUpperCase(Locale.ROOT)),
        parts.path(1).asText(),
        column.isNull() ? null : column.asText(),
        equal,
        parts.path(4).asBoolean(),
        value(parts.path(5)),
        parts.path(3).asDouble());
  }

  private static @Nullable Object value(JsonNode node) {
    return switch (node.getNodeType()) {
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> node.isIntegralNumber() ? (Object) node.longValue() : node.doubleValue();
      case STRING -> node.textValue();
      case ARRAY, BINARY, MISSING, NULL, OBJECT, POJO -> null;
    };
  }

  private static void rows(ArrayNode to, List<List<@Nullable Object>> rows) {
    for (List<@Nullable Object> row : rows) {
      ArrayNode cells = to.addArray();
      row.forEach(cells::addPOJO);
    }
  }
}
