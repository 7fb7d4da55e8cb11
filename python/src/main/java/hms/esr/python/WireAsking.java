package hms.esr.python;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the process that started this one. */
final class WireAsking implements Asking {
  /** Longer texts are no question that anybody would write. */
  private static final int LONGEST_TEXT = 65_536;

  private static final int MOST_PARTS = 500;

  private final Wire wire;

  WireAsking(Wire wire) {
    this.wire = wire;
  }

  @Override
  public Answer ask(List<@Nullable Object> question) {
    if (question.size() > MOST_PARTS) {
      return new Answer.Refused("the question to db names more columns than any table has");
    }
    ObjectNode message = Wire.object();
    ArrayNode parts = message.putArray("ask");
    for (Object part : question) {
      if (part instanceof String text && text.length() > LONGEST_TEXT) {
        return new Answer.Refused(
            "a text in a question to db has "
                + text.length()
                + " characters; at most "
                + LONGEST_TEXT
                + " are taken");
      }
      parts.addPOJO(part);
    }
    try {
      wire.write(message);
      JsonNode answer = wire.read();
      if (answer == null) {
        throw new EOFException("whoever started this process is gone");
      }
      return read(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer read(JsonNode answer) {
    if (answer.has("error")) {
      return new Answer.Refused(answer.path("error").asText());
    }
    if (answer.has("number")) {
      JsonNode number = answer.path("number");
      return new Answer.Number(number.isNull() ? Double.NaN : number.doubleValue());
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (JsonNode row : answer.path("rows")) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (JsonNode cell : row) {
        cells.add(cell(cell));
      }
      rows.add(cells);
    }
    return new Answer.Rows(rows);
  }

  private static @Nullable Object cell(JsonNode cell) {
    return switch (cell.getNodeType()) {
      case BOOLEAN -> cell.booleanValue();
      case NUMBER -> cell.isIntegralNumber() ? (Object) cell.longValue() : cell.doubleValue();
      case STRING -> cell.textValue();
      case ARRAY, BINARY, MISSING, NULL, OBJECT, POJO -> null;
    };
  }
}
