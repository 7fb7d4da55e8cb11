package hms.esr.cli.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Aligned columns: one row an item, a header in capitals, the last column as long as it is. */
public final class Table {
  private Table() {}

  /**
   * The table of {@code items}.
   *
   * @param columns names of members, in order, or paths to one further in, such as {@code
   *     threshold/text}; one that no item has is left out
   */
  public static String of(List<JsonNode> items, String... columns) {
    List<String> shown = new ArrayList<>();
    for (String column : columns) {
      if (items.stream().anyMatch(item -> !value(item, column).isMissingNode())) {
        shown.add(column);
      }
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(shown.stream().map(Table::header).toList());
    for (JsonNode item : items) {
      rows.add(shown.stream().map(c -> cell(value(item, c))).toList());
    }
    return align(rows);
  }

  /** The table of rows whose cells are in the order of {@code header}, which is shown as it is. */
  public static String ofRows(List<String> header, Iterable<JsonNode> rows) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(header);
    for (JsonNode row : rows) {
      List<String> line = new ArrayList<>();
      row.forEach(cell -> line.add(cell.isNull() ? "-" : Outline.scalar(cell)));
      cells.add(line);
    }
    return align(cells);
  }

  private static String header(String column) {
    return Outline.words(column.replaceAll("/.*", "")).toUpperCase(Locale.ROOT);
  }

  private static JsonNode value(JsonNode item, String column) {
    JsonNode value = item.at("/" + column);
    return value.isNull() ? MissingNode.getInstance() : value;
  }

  private static String cell(JsonNode value) {
    return value.isMissingNode() ? "-" : Outline.scalar(value);
  }

  private static String align(List<List<String>> rows) {
    int columns = rows.getFirst().size();
    int[] width = new int[columns];
    for (List<String> row : rows) {
      for (int c = 0; c < columns; c++) {
        width[c] = Math.max(width[c], row.get(c).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        line.append(row.get(c)).repeat(' ', width[c] - row.get(c).length() + 2);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
