package hms.esr.eventlog;

import hms.esr.eventlog.TableInfo.Column;
import hms.esr.kernel.process.Simulation;
import hms.esr.kernel.process.Steps;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;

/**
 * Appends the rows of one table to its log. A cell that a step does not set is empty there: the
 * view takes the last one that is not.
 */
final class TableWriter implements AutoCloseable {
  private static final int UNSET = -1;

  private final LogWindow window;
  private final List<Column> columns;
  private final DuckDBAppender appender;

  /** By step: which text (from 0) or number (from the number of texts) each column takes. */
  private final Map<Steps.Row, int[]> sources = new IdentityHashMap<>();

  private int rows;

  TableWriter(TableInfo table, LogWindow window, DuckDBAppender appender) {
    this.window = window;
    this.columns = table.declared();
    this.appender = appender;
  }

  void append(Simulation simulation, int slot, Steps.Row row) throws SQLException {
    int[] source = sources.get(row);
    if (source == null) {
      source = sources(row);
      sources.put(row, source);
    }
    long now = simulation.now();
    appender
        .beginRow()
        .append(rows++)
        .appendEpochMicros(window.epochMicros(now))
        .append(window.day(now))
        .append(simulation.key(slot))
        .append(simulation.citizen(slot));
    int texts = row.texts().size();
    for (int from : source) {
      if (from == UNSET) {
        appender.appendNull();
      } else if (from < texts) {
        appender.append(row.texts().get(from));
      } else {
        number(row.numbers().get(from - texts).value(simulation, slot));
      }
    }
    appender.endRow();
  }

  private void number(double value) throws SQLException {
    if (Double.isFinite(value)) {
      appender.append(value);
    } else {
      appender.appendNull();
    }
  }

  private int[] sources(Steps.Row row) {
    int[] source = new int[columns.size()];
    for (int column = 0; column < source.length; column++) {
      String name = columns.get(column).declared();
      int text = row.textColumns().indexOf(name);
      int number = row.numberColumns().indexOf(name);
      source[column] = text >= 0 ? text : number >= 0 ? row.texts().size() + number : UNSET;
    }
    return source;
  }

  /** How many rows were appended. */
  int rows() {
    return rows;
  }

  @Override
  public void close() throws SQLException {
    appender.close();
  }
}
