package hms.esr.city.blueprint;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads the step that writes a row; the table's columns say what each cell is. */
final class RowReader {
  private final Reading reading;

  RowReader(Reading reading) {
    this.reading = reading;
  }

  /** Nothing, and a finding, when there is no such table. */
  Optional<StepBlueprint> read(SourceNode step) {
    SourceNode name = step.get("table");
    TableBlueprint table = reading.tables.get(name.text());
    if (table == null) {
      reading.wrong(
          name.at(), SchemaMessages.unknown("table", name.text(), reading.tables.keySet()));
      return Optional.empty();
    }
    SequencedMap<String, ColumnType> columns = new LinkedHashMap<>();
    table.columns().forEach(column -> columns.put(column.name(), column.type()));
    SequencedMap<String, String> texts = new LinkedHashMap<>();
    SequencedMap<String, Expr> numbers = new LinkedHashMap<>();
    for (SourceNode cell : step.entries("set")) {
      ColumnType type = columns.get(cell.name());
      if (type == null) {
        reading.wrong(
            cell.keyAt(),
            SchemaMessages.unknown(
                "column", cell.name(), " of table " + table.name(), columns.keySet()));
      } else if (type == ColumnType.TEXT) {
        texts.put(cell.name(), cell.text());
      } else {
        numbers.put(cell.name(), cell.expr());
      }
    }
    return Optional.of(new StepBlueprint.Row(table.name(), texts, numbers, step.keyAt()));
  }
}
