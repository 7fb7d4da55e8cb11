package hms.esr.eventlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query gave.
 *
 * @param columns their names and DuckDB's names of their types
 * @param rows cells are null, {@code Boolean}, {@code Long}, {@code Double} or {@code String}
 *     (moments as ISO 8601)
 * @param truncated whether there were more rows
 */
public record Answer(List<Column> columns, List<List<@Nullable Object>> rows, boolean truncated) {
  public Answer {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A column of an answer. */
  public record Column(String name, String type) {}
}
