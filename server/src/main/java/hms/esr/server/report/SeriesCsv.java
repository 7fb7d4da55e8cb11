package hms.esr.server.report;

import java.time.LocalDate;
import java.util.List;

/** The daily series as RFC 4180 CSV: a row a day, metric and arm; an empty value for none. */
public final class SeriesCsv {
  private static final String LINE_END = "\r\n";

  private SeriesCsv() {}

  public static String render(RunReport report) {
    StringBuilder csv = new StringBuilder("day,date,metric,arm,value").append(LINE_END);
    for (ProbeResult probe : report.probes()) {
      append(csv, report.head(), probe, "baseline", probe.baselineDaily().mean());
      append(csv, report.head(), probe, "simulated", probe.simulatedDaily().mean());
    }
    return csv.toString();
  }

  private static void append(
      StringBuilder csv, ReportHead head, ProbeResult probe, String arm, List<Double> daily) {
    for (int day = 0; day < daily.size(); day++) {
      LocalDate date = head.firstMeasuredDay().plusDays(day);
      double value = daily.get(day);
      csv.append(day + 1)
          .append(',')
          .append(date)
          .append(',')
          .append(probe.definition().metric())
          .append(',')
          .append(arm)
          .append(',')
          .append(
              Double.isNaN(value) ? "" : Rounding.text(value, probe.definition().decimals() + 2))
          .append(LINE_END);
    }
  }
}
