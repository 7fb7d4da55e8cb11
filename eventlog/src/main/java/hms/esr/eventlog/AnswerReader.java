package hms.esr.eventlog;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what DuckDB gives into plain values. */
final class AnswerReader {
  private static final int MOST_CHARACTERS_OF_A_CELL = 100_000;

  private AnswerReader() {}

  /** At most so many rows; one that is left over makes it truncated. */
  static Answer read(ResultSet result, int mostRows) throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    int width = meta.getColumnCount();
    List<Answer.Column> columns = new ArrayList<>();
    for (int column = 1; column <= width; column++) {
      columns.add(new Answer.Column(meta.getColumnLabel(column), meta.getColumnTypeName(column)));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    long characters = 0;
    while (result.next()) {
      if (rows.size() == mostRows || characters > LogLimits.MOST_CHARACTERS) {
        return new Answer(columns, rows, true);
      }
      List<@Nullable Object> row = new ArrayList<>(width);
      for (int column = 1; column <= width; column++) {
        Object cell = cell(result, column);
        characters += cell instanceof String text ? text.length() : Long.BYTES;
        row.add(cell);
      }
      rows.add(Collections.unmodifiableList(row));
    }
    return new Answer(columns, rows, false);
  }

  /** One row of one number. */
  static double number(ResultSet result) throws SQLException {
    int width = result.getMetaData().getColumnCount();
    if (width != 1) {
      throw notOne("it gives " + width + " columns");
    }
    if (!result.next()) {
      throw notOne("it gives no row");
    }
    Object cell = cell(result, 1);
    if (result.next()) {
      throw notOne("it gives more than one row");
    }
    double value =
        switch (cell) {
          case null -> Double.NaN;
          case Long whole -> whole;
          case Double number -> number;
          case Boolean truth -> truth ? 1 : 0;
          default -> throw notOne("it gives a " + result.getMetaData().getColumnTypeName(1));
        };
    if (Double.isInfinite(value)) {
      throw notOne("it gives infinity");
    }
    return value;
  }

  private static QueryException notOne(String what) {
    return new QueryException(
        QueryException.Kind.FAULTY,
        what + "; a probe's query gives one number, as in: select count(*) from permits");
  }

  private static @Nullable Object cell(ResultSet result, int column) throws SQLException {
    Object value = result.getObject(column);
    return switch (value) {
      case null -> null;
      case Boolean truth -> truth;
      case Byte number -> number.longValue();
      case Short number -> number.longValue();
      case Integer number -> number.longValue();
      case Long number -> number;
      case BigInteger number ->
          number.bitLength() < Long.SIZE ? number.longValue() : number.doubleValue();
      case Float number -> number.doubleValue();
      case Double number -> number;
      case BigDecimal number -> number.doubleValue();
      case java.sql.Timestamp moment -> result.getObject(column, LocalDateTime.class).toString();
      default -> cut(String.valueOf(value));
    };
  }

  private static String cut(String text) {
    return text.length() <= MOST_CHARACTERS_OF_A_CELL
        ? text
        : text.substring(0, MOST_CHARACTERS_OF_A_CELL) + "...";
  }
}
