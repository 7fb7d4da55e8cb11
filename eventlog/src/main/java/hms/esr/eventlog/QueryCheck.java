package hms.esr.eventlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hms.esr.city.blueprint.NearestName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads a query before it is run and lets only one SELECT over the city's tables pass. DuckDB's own
 * parser makes the tree, so that what is checked is what is run. The database's locks stand behind
 * this check, and do not need it.
 */
final class QueryCheck {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final int DEEPEST = 400;
  private static final Pattern OWN_NAME = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final Pattern SYSTEM_NAME =
      Pattern.compile("(sqlite|duckdb|pragma|pg)_.*|information_schema");

  /** Names that SQL takes for a function of the real clock. */
  private static final List<String> REAL_CLOCK =
      List.of("current_time", "localtime", "localtimestamp");

  private final TableCatalog catalog;
  private final String query;
  private final SortedSet<String> tables = new TreeSet<>();
  private final Set<String> named = new HashSet<>();

  private QueryCheck(TableCatalog catalog, String query) {
    this.catalog = catalog;
    this.query = query;
  }

  /**
   * The tables that a query reads, by their names in the catalog.
   *
   * @throws QueryException when it is not one allowed SELECT
   */
  static SortedSet<String> tables(Connection connection, TableCatalog catalog, String query) {
    if (query.isBlank()) {
      throw new QueryException(QueryException.Kind.FAULTY, "the query is blank");
    }
    if (query.length() > LogLimits.MOST_QUERY_CHARACTERS) {
      throw new QueryException(
          QueryException.Kind.FAULTY,
          "the query has "
              + query.length()
              + " characters; at most "
              + LogLimits.MOST_QUERY_CHARACTERS
              + " are taken");
    }
    QueryCheck check = new QueryCheck(catalog, query);
    JsonNode select = check.only(check.parsed(connection));
    check.collectNames(select, 0);
    check.visit(select, 0);
    return check.tables;
  }

  private JsonNode parsed(Connection connection) {
    try (PreparedStatement statement =
        connection.prepareStatement("select json_serialize_sql(cast(? as varchar))")) {
      statement.setString(1, query);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return JSON.readTree(result.getString(1));
      }
    } catch (SQLException e) {
      throw QueryErrors.told(e, query);
    } catch (JsonProcessingException e) {
      throw new QueryException(QueryException.Kind.FAULTY, "the query is nested too deeply");
    }
  }

  private JsonNode only(JsonNode parsed) {
    if (parsed.path("error").asBoolean()) {
      String message = parsed.path("error_message").asText("");
      if (message.startsWith("Only SELECT")) {
        throw new QueryException(
            QueryException.Kind.FAULTY,
            1,
            1,
            "only a SELECT may be asked; nothing can be written, attached, installed or set");
      }
      throw QueryErrors.at(parsed.path("position").asText(""), query, message);
    }
    JsonNode statements = parsed.path("statements");
    if (statements.size() != 1) {
      throw new QueryException(
          QueryException.Kind.FAULTY,
          "write one SELECT; there are " + statements.size() + " statements");
    }
    return statements.path(0);
  }

  /**
   * A name counts in the whole query, also outside of the part that gives it: it must not be one
   * that the database itself would understand there, such as its system tables or a file's path.
   */
  private static void requireOwnName(String name) {
    if (!OWN_NAME.matcher(name).matches() || SYSTEM_NAME.matcher(name).matches()) {
      throw new QueryException(
          QueryException.Kind.FAULTY,
          "name a part of the query (WITH name AS ...) by a lower-case word of its own, not '"
              + name
              + "'");
    }
  }

  /** Common table expressions give names of their own. */
  private void collectNames(JsonNode node, int depth) {
    requireShallow(depth);
    for (JsonNode entry : node.path("cte_map").path("map")) {
      String name = entry.path("key").asText("").toLowerCase(Locale.ROOT);
      requireOwnName(name);
      named.add(name);
    }
    for (JsonNode child : node) {
      collectNames(child, depth + 1);
    }
  }

  private void visit(JsonNode node, int depth) {
    requireShallow(depth);
    switch (node.path("type").asText("")) {
      case "BASE_TABLE" -> table(node);
      case "TABLE_FUNCTION" -> tableFunction(node);
      case "SHOW_REF" -> show(node);
      case "COLUMN_REF" -> column(node);
      case "VALUE_PARAMETER", "PARAMETER" ->
          throw wrong(node, "a query has no parameters; write the value");
      default -> {
        if (node.has("function_name")) {
          function(node);
        }
      }
    }
    if (node.path("sample").isObject()) {
      throw wrong(node, "a sample is another one each time; ask for all rows");
    }
    for (var field : node.properties()) {
      // A table function's own call was looked at with it.
      boolean own = field.getKey().equals("function") && isTableFunction(node);
      if (own) {
        visitArguments(field.getValue(), depth);
      } else {
        visit(field.getValue(), depth + 1);
      }
    }
    if (node.isArray()) {
      for (JsonNode child : node) {
        visit(child, depth + 1);
      }
    }
  }

  private void visitArguments(JsonNode call, int depth) {
    for (JsonNode argument : call.path("children")) {
      visit(argument, depth + 1);
    }
  }

  private static boolean isTableFunction(JsonNode node) {
    return node.path("type").asText("").equals("TABLE_FUNCTION");
  }

  private void table(JsonNode node) {
    String name = node.path("table_name").asText("").toLowerCase(Locale.ROOT);
    boolean plain =
        node.path("schema_name").asText("").isEmpty()
            && node.path("catalog_name").asText("").isEmpty();
    if (plain && named.contains(name)) {
      return;
    }
    if (plain && (catalog.find(name).isPresent() || name.equals(TableCatalog.CITIZENS))) {
      tables.add(name);
      return;
    }
    String logged = name.startsWith("log_") ? name.substring("log_".length()) : "";
    if (plain && catalog.find(logged).isPresent()) {
      tables.add(logged);
      return;
    }
    Set<String> known = new TreeSet<>(named);
    catalog.tables().forEach(table -> known.add(table.name()));
    known.add(TableCatalog.CITIZENS);
    throw wrong(node, TableCatalog.unknown(name, known));
  }

  private void tableFunction(JsonNode node) {
    String name = node.path("function").path("function_name").asText("");
    if (!QueryFunctions.isTable(name)) {
      throw wrong(
          node,
          "'"
              + name
              + "' is not allowed in FROM: a query reads the city's tables, and no file, network or"
              + " inside of the database; range(...) is the one function there");
    }
  }

  private void show(JsonNode node) {
    if (!node.path("query").isObject()) {
      throw wrong(node, "SHOW is not allowed; describe a table, as in: describe permits");
    }
  }

  private void column(JsonNode node) {
    JsonNode names = node.path("column_names");
    String name = names.path(0).asText("").toLowerCase(Locale.ROOT);
    if (names.size() == 1 && REAL_CLOCK.contains(name)) {
      throw wrong(node, "'" + name + "' is the real clock's; now() is the city's");
    }
  }

  private void function(JsonNode node) {
    String name = node.path("function_name").asText("");
    if (node.path("is_operator").asBoolean() || QueryFunctions.isScalar(name)) {
      return;
    }
    throw wrong(
        node,
        "the function '"
            + name
            + "' is not there or not allowed in a query"
            + NearestName.hint(name, QueryFunctions.scalars()));
  }

  private QueryException wrong(JsonNode node, String message) {
    return QueryErrors.at(node.path("query_location").asText(""), query, message);
  }

  private static void requireShallow(int depth) {
    if (depth > DEEPEST) {
      throw new QueryException(QueryException.Kind.FAULTY, "the query is nested too deeply");
    }
  }
}
