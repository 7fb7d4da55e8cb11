package hms.esr.eventlog;

import java.util.List;
import java.util.Optional;

/**
 * A table of a city as SQL sees it. Names are those of the blueprint.
 *
 * @param index of the table in its city
 * @param title for people
 * @param columns those that the blueprint declares, after the ones that come by themselves
 * @param cases the kinds of case that write it
 */
public record TableInfo(
    int index, String name, String title, List<Column> columns, List<String> cases) {
  public TableInfo {
    columns = List.copyOf(columns);
    cases = List.copyOf(cases);
  }

  /** What a column holds. */
  public enum Type {
    /** Words, such as a status. */
    TEXT("VARCHAR"),
    /** A double; empty where the case's expression gave no number. */
    NUMBER("DOUBLE"),
    /** A whole number. */
    INTEGER("BIGINT"),
    /** Yes or no. */
    BOOLEAN("BOOLEAN"),
    /** A local date and time of the city. */
    MOMENT("TIMESTAMP");

    private final String sql;

    Type(String sql) {
      this.sql = sql;
    }

    /** DuckDB's name of the type. */
    public String sql() {
      return sql;
    }

    boolean isNumber() {
      return this == NUMBER || this == INTEGER;
    }
  }

  /**
   * A column.
   *
   * @param name in SQL; the blueprint's, with an underscore after it where that is taken
   * @param declared the blueprint's name; empty for a column that comes by itself
   */
  public record Column(String name, String declared, Type type) {}

  /** The columns that a case's step sets. */
  List<Column> declared() {
    return columns.stream().filter(column -> !column.declared().isEmpty()).toList();
  }

  Optional<Column> column(String wanted) {
    return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
  }

  /** The name of the table with every change of every row. */
  public String logName() {
    return "log_" + name;
  }
}
