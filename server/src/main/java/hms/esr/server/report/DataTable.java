package hms.esr.server.report;

import java.util.List;

/**
 * A table of the page.
 *
 * @param caption what it holds
 * @param columns headings; the first column names its row
 * @param rows as many cells as there are columns
 */
public record DataTable(String caption, List<String> columns, List<List<String>> rows) {
  public DataTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
