package hms.esr.server.report;

import java.time.LocalDate;
import java.util.List;

/**
 * The daily series as RFC 4180 CSV: a row a day, metric and arm, with the mean over replications
 * and its p10 and p90; an empty value for none.
 */
public final class SeriesCsv {
  private SeriesCsv() {}

  /** The whole table. */
  public static String render(RunReport report) {
    CsvRows rows = new CsvRows("day", "date", "metric", "arm", "value", "p10", "p90");
    for (ProbeResult probe : report.probes()) {
      append(rows, report.head(), probe.definition(), "baseline", probe.baselineDaily());
      append(rows, report.head(), probe.definition(), "simulated", probe.simulatedDaily());
    }
    return rows.toString();
  }

  private static void append(
      CsvRows rows, ReportHead head, ProbeDefinition definition, String arm, DailySeries daily) {
    for (int day = 0; day < daily.mean().size(); day++) {
      LocalDate date = head.firstMeasuredDay().plusDays(day);
      rows.add(
          Integer.toString(day + 1),
          date.toString(),
          definition.metric(),
          arm,
          text(definition, daily.mean(), day),
          text(definition, daily.p10(), day),
          text(definition, daily.p90(), day));
    }
  }

  private static String text(ProbeDefinition definition, List<Double> values, int day) {
    return day < values.size() ? CsvRows.number(values.get(day), definition.decimals()) : "";
  }
}
