package hms.esr.eventlog;

import hms.esr.city.blueprint.NearestName;
import hms.esr.eventlog.TableInfo.Column;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question as SQL. Names are looked up and quoted, values are bound: nothing that a program gives
 * becomes SQL.
 *
 * @param values of its parameters, in order
 */
record QuestionSql(String text, List<Object> values) {
  private static final double MILLIS_A_DAY = 86_400_000.0;

  static QuestionSql of(TableQuestion question, TableInfo table, LocalDateTime now) {
    List<Object> values = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    String select = select(question, table, values);
    for (Map.Entry<String, @Nullable Object> entry : question.equal().entrySet()) {
      conditions.add(equal(column(table, entry.getKey()), entry.getValue(), values));
    }
    if (question.lastDay() || question.since() != null) {
      column(table, "moment");
    }
    if (question.lastDay()) {
      conditions.add("moment > ?");
      values.add(now.minusDays(1));
    }
    if (question.since() != null) {
      conditions.add("moment >= ?");
      values.add(since(question.since(), now));
    }
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return new QuestionSql(
        "select " + select + " from " + Database.quoted(table.name()) + where, values);
  }

  private static String select(TableQuestion question, TableInfo table, List<Object> values) {
    TableQuestion.Function function = question.function();
    String name = question.column();
    if (function == TableQuestion.Function.COUNT) {
      return name == null ? "count(*)" : "count(" + quoted(column(table, name)) + ")";
    }
    if (name == null) {
      throw wrong("say of which column of " + table.name() + ": " + numbers(table));
    }
    Column column = column(table, name);
    if (!column.type().isNumber()) {
      throw wrong(
          "the column "
              + name
              + " of "
              + table.name()
              + " holds no numbers; those that do: "
              + numbers(table));
    }
    String quoted = quoted(column);
    return switch (function) {
      case COUNT -> "count(" + quoted + ")";
      case SUM -> "sum(" + quoted + ")";
      case AVG -> "avg(" + quoted + ")";
      case MAX -> "max(" + quoted + ")";
      case MIN -> "min(" + quoted + ")";
      case QUANTILE -> "quantile_cont(" + quoted + ", " + probability(question.p()) + ")";
    };
  }

  private static String probability(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw wrong("a quantile is between 0 and 1, not " + p);
    }
    return "cast(" + p + " as double)";
  }

  private static String equal(Column column, @Nullable Object value, List<Object> values) {
    if (value == null) {
      return quoted(column) + " is null";
    }
    Object given =
        value instanceof Boolean truth && column.type().isNumber() ? (truth ? 1 : 0) : value;
    boolean fits =
        switch (column.type()) {
          case TEXT -> given instanceof String;
          case NUMBER, INTEGER -> given instanceof Number;
          case BOOLEAN -> given instanceof Boolean;
          case MOMENT -> false;
        };
    if (!fits) {
      throw wrong(
          switch (column.type()) {
            case TEXT -> "the column " + column.name() + " holds texts; compare it with one";
            case NUMBER, INTEGER ->
                "the column " + column.name() + " holds numbers; compare it with one";
            case BOOLEAN ->
                "the column " + column.name() + " holds yes or no; compare it with True or False";
            case MOMENT ->
                "the column " + column.name() + " holds moments; use since= or last_24h=True";
          });
    }
    values.add(given);
    return quoted(column) + " = ?";
  }

  private static LocalDateTime since(Object since, LocalDateTime now) {
    if (since instanceof Number days) {
      double millis = days.doubleValue() * MILLIS_A_DAY;
      if (!(millis >= 0 && millis < 1e15)) {
        throw wrong("since=" + since + " is no number of days before now; give 0 or more");
      }
      return now.minus(Math.round(millis), ChronoUnit.MILLIS);
    }
    String text = String.valueOf(since);
    try {
      return text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atStartOfDay();
    } catch (DateTimeException e) {
      throw wrong(
          "since='"
              + text
              + "' is no moment; write a date (2026-11-24), a local date and time"
              + " (2026-11-24T08:00) or a number of days before now");
    }
  }

  private static Column column(TableInfo table, String name) {
    return table
        .column(name)
        .orElseThrow(
            () -> {
              List<String> names = table.columns().stream().map(Column::name).toList();
              return wrong(
                  "the table "
                      + table.name()
                      + " has no column '"
                      + name
                      + "'"
                      + NearestName.hint(name, names)
                      + "; it has: "
                      + String.join(", ", names));
            });
  }

  private static String numbers(TableInfo table) {
    return String.join(
        ", ",
        table.columns().stream()
            .filter(column -> column.type().isNumber())
            .map(Column::name)
            .toList());
  }

  private static String quoted(Column column) {
    return Database.quoted(column.name());
  }

  private static QueryException wrong(String message) {
    return new QueryException(QueryException.Kind.FAULTY, message);
  }
}
