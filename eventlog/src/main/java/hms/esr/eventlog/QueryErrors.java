package hms.esr.eventlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Turns DuckDB's errors, which it writes as JSON, into ones for the person who wrote the query. */
final class QueryErrors {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private QueryErrors() {}

  /** What DuckDB says about a query. */
  static QueryException told(SQLException e, String query) {
    return told(e, query, 0);
  }

  /**
   * What DuckDB says about a query that was run with something before it.
   *
   * @param before bytes of what was before it
   */
  static QueryException told(SQLException e, String query, int before) {
    String message = String.valueOf(e.getMessage());
    JsonNode error = read(message);
    String type = error == null ? "" : error.path("exception_type").asText("");
    if (type.equals("Out of Memory") || message.contains("allocate")) {
      return new QueryException(
          QueryException.Kind.TOO_LARGE,
          "it needs more memory than it may; ask for fewer rows, or for sums instead of rows");
    }
    if (error == null) {
      return new QueryException(QueryException.Kind.FAULTY, firstLines(message));
    }
    return at(error.path("position").asText(""), before, query, firstLines(text(error, message)));
  }

  private static String text(JsonNode error, String otherwise) {
    return error.path("exception_message").asText(otherwise);
  }

  /** What the parser says, with the place in bytes from the start. */
  static QueryException at(String position, String query, String message) {
    return at(position, 0, query, message);
  }

  private static QueryException at(String position, int before, String query, String message) {
    int offset;
    try {
      offset = position.isEmpty() ? -1 : Integer.parseInt(position) - before;
    } catch (NumberFormatException e) {
      offset = -1;
    }
    byte[] bytes = query.getBytes(StandardCharsets.UTF_8);
    if (offset < 0 || offset > bytes.length) {
      return new QueryException(QueryException.Kind.FAULTY, message);
    }
    String start = new String(bytes, 0, offset, StandardCharsets.UTF_8);
    int line = 1 + (int) start.chars().filter(c -> c == '\n').count();
    int column = start.length() - start.lastIndexOf('\n');
    return new QueryException(QueryException.Kind.FAULTY, line, column, message);
  }

  private static @Nullable JsonNode read(String message) {
    int start = message.indexOf('{');
    try {
      return start < 0 ? null : JSON.readTree(message.substring(start));
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** Up to the advice on settings that nobody here can change. */
  private static String firstLines(String message) {
    StringBuilder lines = new StringBuilder();
    for (String line : message.split("\n", -1)) {
      if (line.isBlank() || line.contains("SET ")) {
        break;
      }
      lines.append(lines.isEmpty() ? "" : "; ").append(line.strip());
    }
    String text = lines.isEmpty() ? message : lines.toString();
    return text.length() > 600 ? text.substring(0, 600) + "..." : text;
  }
}
