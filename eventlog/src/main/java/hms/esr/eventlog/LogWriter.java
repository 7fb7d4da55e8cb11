package hms.esr.eventlog;

import hms.esr.kernel.process.CityListener;
import hms.esr.kernel.process.Simulation;
import hms.esr.kernel.process.Steps;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Hears a replication and appends the rows of the tables that are wanted. A row that cannot be
 * written ends the log and not the run.
 */
final class LogWriter implements CityListener {
  private final @Nullable TableWriter[] writers;
  private @Nullable QueryException failure;

  /** Writers by the tables' index in the city; null where a table is not wanted. */
  LogWriter(@Nullable TableWriter[] writers) {
    this.writers = writers;
  }

  @Override
  public void row(Simulation simulation, int slot, Steps.Row row) {
    TableWriter writer = writers[row.table()];
    if (writer == null || failure != null) {
      return;
    }
    try {
      writer.append(simulation, slot, row);
    } catch (SQLException e) {
      failure = full(e);
    }
  }

  @Override
  public void mail(Simulation simulation, int slot, Steps.Mail mail) {
    // A mail is no row of a table.
  }

  /**
   * Ends the writing.
   *
   * @throws QueryException when a row could not be written
   */
  void close() {
    for (TableWriter writer : writers) {
      if (writer != null) {
        try {
          writer.close();
        } catch (SQLException e) {
          failure = failure == null ? full(e) : failure;
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  long rows() {
    long rows = 0;
    for (TableWriter writer : writers) {
      rows += writer == null ? 0 : writer.rows();
    }
    return rows;
  }

  private static QueryException full(SQLException e) {
    QueryException told = QueryErrors.told(e, "");
    return told.kind() == QueryException.Kind.TOO_LARGE
        ? new QueryException(
            QueryException.Kind.TOO_LARGE,
            "the event log needs more memory than it may; ask for fewer days, citizens or tables")
        : new QueryException(
            told.kind(), "a row of the event log could not be written: " + told.detail());
  }
}
