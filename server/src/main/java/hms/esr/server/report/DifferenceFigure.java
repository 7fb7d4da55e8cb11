package hms.esr.server.report;

import hms.esr.server.report.chart.Chart;
import hms.esr.server.report.chart.Heading;
import hms.esr.server.report.chart.Interval;
import hms.esr.server.report.chart.IntervalChart;
import java.util.ArrayList;
import java.util.List;

/**
 * The differences of all metrics as dots with whiskers. They share an axis as percent of their
 * baselines; a metric whose baseline is 0 has no place on it and is told in words.
 */
final class DifferenceFigure {
  static final String NAME = "differences";

  private DifferenceFigure() {}

  static Figure of(RunReport report) {
    List<Interval> rows = new ArrayList<>();
    List<String> told = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    for (ProbeResult probe : report.probes()) {
      ProbeDefinition definition = probe.definition();
      Estimate percent = percent(probe);
      String text =
          Double.isNaN(percent.mean())
              ? EstimateText.difference(definition, probe.difference())
              : percentText(percent);
      rows.add(
          VerdictInk.row(definition.title(), text + ", " + word(probe), percent, probe.verdict()));
      told.add(definition.title() + " " + text + ", " + probe.verdict().word());
      cells.add(
          List.of(
              definition.title(),
              EstimateText.difference(definition, probe.difference()),
              percentText(percent),
              probe.verdict().word()));
    }
    Chart chart =
        new IntervalChart(
                new Heading(
                    NAME,
                    "What changes, in percent of the baseline",
                    "Difference of each metric with its interval: "
                        + String.join("; ", told)
                        + "."),
                "difference in % of the baseline",
                List.of(new IntervalChart.Block("", rows)))
            .draw();
    return new Figure(
        chart,
        VerdictInk.key(),
        new DataTable(
            "Differences, simulated less baseline",
            List.of("Metric", "Difference", "In % of the baseline", "Verdict"),
            cells));
  }

  private static String word(ProbeResult probe) {
    return probe.verdict() == Verdict.NOT_DISTINGUISHABLE ? "open" : probe.verdict().word();
  }

  /** The paired difference over the baseline's mean, which is taken as known. */
  private static Estimate percent(ProbeResult probe) {
    double base = Math.abs(probe.baseline().mean());
    Estimate difference = probe.difference();
    if (difference.isExactlyZero()) {
      // Nothing of anything is no percent, also where the baseline is 0.
      return difference;
    }
    if (base == 0 || difference.observations() == 0) {
      return Estimate.NONE;
    }
    return new Estimate(
        100 * difference.mean() / base,
        100 * difference.low() / base,
        100 * difference.high() / base,
        difference.observations());
  }

  private static String percentText(Estimate percent) {
    if (Double.isNaN(percent.mean())) {
      return "–";
    }
    int decimals = Math.abs(percent.mean()) < 10 ? 1 : 0;
    String sign = percent.mean() > 0 ? "+" : "";
    String interval =
        percent.hasInterval()
            ? " ("
                + EstimateText.fixed(percent.low(), decimals)
                + " to "
                + EstimateText.fixed(percent.high(), decimals)
                + ")"
            : "";
    return sign + EstimateText.fixed(percent.mean(), decimals) + " %" + interval;
  }
}
