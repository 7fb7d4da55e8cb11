package hms.esr.eventlog;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Questions to a log as it was at one moment. One thread uses it at a time. Whatever a query does,
 * it reads only, ends in its time and memory, and gives the same bits every time.
 */
public final class LogSession implements TableQueries, AutoCloseable {
  private static final String BEFORE = "select * from (\n";

  private final DuckDBConnection connection;
  private final TableCatalog catalog;
  private final List<TableInfo> readable;
  private final LogLimits limits;
  private final Set<String> checked = new HashSet<>();
  private LocalDateTime now;

  LogSession(
      DuckDBConnection connection,
      TableCatalog catalog,
      List<TableInfo> readable,
      LocalDateTime now,
      LogLimits limits) {
    this.connection = connection;
    this.catalog = catalog;
    this.readable = readable;
    this.limits = limits;
    this.now = now;
    moveTo(now);
  }

  /** Goes to another moment, before or after. */
  public void moveTo(LocalDateTime moment) {
    now = moment;
    Database.run(
        connection,
        "set variable now = timestamp '"
            + moment.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            + "'");
  }

  /**
   * The answer to one SELECT.
   *
   * @throws QueryException when it is no such query, is faulty, or is over a limit
   */
  public Answer answer(String query) {
    return asked(query, limits.rows(), result -> AnswerReader.read(result, limits.rows()));
  }

  /**
   * The one number that a query gives; NaN for an empty cell.
   *
   * @throws QueryException when it gives another number of rows or columns, or no number
   */
  public double number(String query) {
    return asked(query, 1, AnswerReader::number);
  }

  @Override
  public double aggregate(TableQuestion question) {
    TableInfo table = catalog.named(question.table());
    if (!readable.contains(table)) {
      throw new QueryException(
          QueryException.Kind.FAULTY,
          "the table "
              + table.name()
              + " was not logged, because its name is not in the program's text; write it there");
    }
    QuestionSql sql = QuestionSql.of(question, table, now);
    double value = run(sql.text(), sql.text(), sql.values(), AnswerReader::number);
    boolean nothing = question.function() == TableQuestion.Function.SUM && Double.isNaN(value);
    return nothing ? 0 : value;
  }

  @Override
  public List<List<@Nullable Object>> sql(String query) {
    Answer answer = answer(query);
    if (answer.truncated()) {
      throw new QueryException(
          QueryException.Kind.TOO_LARGE,
          "it gives more than " + limits.rows() + " rows; ask for fewer");
    }
    return answer.rows();
  }

  private interface Reader<T> {
    T read(ResultSet result) throws SQLException;
  }

  /** A person's query, of which no more rows are made than are read. */
  private <T> T asked(String query, int rows, Reader<T> reader) {
    if (!checked.contains(query)) {
      QueryCheck.tables(connection, catalog, query);
      checked.add(query);
    }
    String bounded = BEFORE + withoutEnd(query) + "\n) limit " + (rows + 1L);
    return run(bounded, query, List.of(), reader);
  }

  /** A semicolon at the end is nothing to frown upon. */
  private static String withoutEnd(String query) {
    String text = query.stripTrailing();
    return text.endsWith(";") ? withoutEnd(text.substring(0, text.length() - 1)) : text;
  }

  /**
   * Runs a statement.
   *
   * @param written what places in errors refer to
   */
  private <T> T run(String sql, String written, List<Object> values, Reader<T> reader) {
    Database.run(connection, "begin transaction read only");
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int place = 0; place < values.size(); place++) {
        statement.setObject(place + 1, values.get(place));
      }
      Watchdog watchdog = new Watchdog(statement, limits.time());
      try (watchdog;
          ResultSet result = statement.executeQuery()) {
        return reader.read(result);
      } catch (SQLException e) {
        if (watchdog.bitten()) {
          throw tooSlow();
        }
        throw e;
      }
    } catch (SQLException e) {
      throw QueryErrors.told(e, written, sql.length() == written.length() ? 0 : BEFORE.length());
    } finally {
      Database.run(connection, "rollback");
    }
  }

  private QueryException tooSlow() {
    return new QueryException(
        QueryException.Kind.TOO_SLOW,
        "it took longer than "
            + limits.time().toMillis() / 1000.0
            + " s and was ended; ask for less, or join fewer rows");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("a session could not be closed", e);
    }
  }
}
