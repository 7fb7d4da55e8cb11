package hms.esr.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import hms.esr.eventlog.Answer;
import hms.esr.eventlog.TableInfo;
import hms.esr.server.data.LogMoment;
import hms.esr.server.data.SandboxData;
import hms.esr.server.data.TableState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the data calls answer. */
final class DataViews {
  /** Whole numbers beyond this are not exact in many JSON readers (RFC 7493), so they are texts. */
  private static final long MOST_EXACT = (1L << 53) - 1;

  private DataViews() {}

  /** A column. */
  @Schema(name = "TableColumn")
  record Column(String name, @Schema(description = "DuckDB's name of its type") String type) {}

  /** A table. */
  @Schema(name = "Table")
  record Table(
      String name,
      String title,
      @Schema(description = "Kinds of case that write it") List<String> writtenBy,
      @Schema(description = "Rows as of the moment") long rows,
      @Schema(description = "The table with every change of every row; absent where there is none")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable String log,
      @Schema(description = "Rows of that log up to the moment") long changes,
      List<Column> columns) {}

  /** All tables of a sandbox. */
  @Schema(name = "Tables")
  record Tables(
      String box,
      @Nullable String run,
      String arm,
      int replication,
      int day,
      String moment,
      List<Table> tables) {}

  /** The answer to a query. */
  @Schema(name = "SqlAnswer")
  record Rows(
      @Nullable String run,
      String arm,
      int replication,
      @Schema(description = "Measured day at whose end the tables were asked") int day,
      @Schema(description = "Its end, in the city's local time") String moment,
      List<Column> columns,
      @Schema(description = "Cells by column; a whole number beyond 2^53 is a text")
          List<List<@Nullable Object>> rows,
      @Schema(description = "Whether there are more rows than were asked for") boolean truncated,
      @Schema(description = "How long it took, with the making of the log where it was not kept")
          long elapsedMs) {}

  static Tables tables(String box, SandboxData.Asked<List<TableState>> asked) {
    LogMoment at = asked.moment();
    return new Tables(
        box,
        at.run(),
        at.arm(),
        at.replication(),
        at.day(),
        at.moment().toString(),
        asked.answer().stream().map(DataViews::table).toList());
  }

  private static Table table(TableState state) {
    TableInfo table = state.table();
    boolean logged = table.columns().stream().anyMatch(column -> column.name().equals("moment"));
    return new Table(
        table.name(),
        table.title(),
        table.cases(),
        state.rows(),
        logged ? table.logName() : null,
        state.changes(),
        table.columns().stream()
            .map(column -> new Column(column.name(), type(column.type())))
            .toList());
  }

  private static String type(TableInfo.Type type) {
    return type.sql().toUpperCase(Locale.ROOT);
  }

  static Rows rows(SandboxData.Asked<Answer> asked, long elapsedMs) {
    LogMoment at = asked.moment();
    Answer answer = asked.answer();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (List<@Nullable Object> row : answer.rows()) {
      List<@Nullable Object> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(exact(cell)));
      rows.add(Collections.unmodifiableList(cells));
    }
    return new Rows(
        at.run(),
        at.arm(),
        at.replication(),
        at.day(),
        at.moment().toString(),
        answer.columns().stream().map(one -> new Column(one.name(), one.type())).toList(),
        rows,
        answer.truncated(),
        elapsedMs);
  }

  private static @Nullable Object exact(@Nullable Object cell) {
    if (cell instanceof Long whole && Math.abs(whole) > MOST_EXACT) {
      return whole.toString();
    }
    // JSON has no infinity and no NaN.
    return cell instanceof Double number && !Double.isFinite(number) ? number.toString() : cell;
  }

  /** As RFC 4180 CSV: an empty cell for none. */
  static String csv(Answer answer) {
    StringBuilder csv = new StringBuilder();
    line(csv, new ArrayList<>(answer.columns().stream().map(Answer.Column::name).toList()));
    answer.rows().forEach(row -> line(csv, row));
    return csv.toString();
  }

  private static void line(StringBuilder csv, List<? extends @Nullable Object> cells) {
    for (int place = 0; place < cells.size(); place++) {
      csv.append(place == 0 ? "" : ",");
      Object cell = cells.get(place);
      csv.append(cell == null ? "" : quoted(cell.toString()));
    }
    csv.append("\r\n");
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
