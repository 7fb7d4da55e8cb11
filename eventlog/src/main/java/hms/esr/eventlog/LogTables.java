package hms.esr.eventlog;

import hms.esr.eventlog.TableInfo.Column;
import java.util.ArrayList;
import java.util.List;

/** The statements that make a log's tables and views. */
final class LogTables {
  private static final String NOW = "getvariable('now')";

  private LogTables() {}

  /** Every change of every row, in the order in which it happened. */
  static String createLog(TableInfo table) {
    StringBuilder sql = new StringBuilder("create table " + quoted(table.logName()));
    sql.append(" (seq integer not null, moment timestamp not null, day integer not null,");
    sql.append(" id bigint not null, citizen integer not null");
    for (Column column : table.declared()) {
      sql.append(", ").append(quoted(column.name())).append(' ').append(column.type().sql());
    }
    return sql.append(')').toString();
  }

  /** Each row as of now: of every column the last value that was set. */
  static String createView(TableInfo table) {
    List<String> columns = new ArrayList<>();
    columns.add("id");
    columns.add("cast(first(citizen) as bigint) as citizen");
    columns.add("min(moment) as created");
    columns.add("max(moment) as moment");
    columns.add("cast(max(day) as bigint) as day");
    for (Column column : table.declared()) {
      String name = quoted(column.name());
      columns.add("arg_max(" + name + ", seq) as " + name);
    }
    return "create view "
        + quoted(table.name())
        + " as select "
        + String.join(", ", columns)
        + " from "
        + quoted(table.logName())
        + " where moment <= "
        + NOW
        + " group by id";
  }

  /** SQL's words for the time are the city's here: the real clock's would differ by run. */
  static List<String> createClock() {
    return List.of(
        "create macro now() as " + NOW,
        "create macro get_current_timestamp() as " + NOW,
        "create macro today() as cast(" + NOW + " as date)",
        "create macro \"current_date\"() as cast(" + NOW + " as date)");
  }

  private static String quoted(String name) {
    return Database.quoted(name);
  }
}
