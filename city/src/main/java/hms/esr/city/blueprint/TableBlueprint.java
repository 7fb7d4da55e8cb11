package hms.esr.city.blueprint;

import java.util.List;

/** Rows that cases write. Id, citizen and time of a row come by themselves. */
public record TableBlueprint(String name, String title, List<Column> columns, Location at) {
  public TableBlueprint {
    columns = List.copyOf(columns);
  }

  /** One column. */
  public record Column(String name, ColumnType type, Location at) {}
}
