package hms.esr.server.report;

import hms.esr.server.report.chart.Heading;
import hms.esr.server.report.chart.HistogramChart;
import hms.esr.server.report.chart.HistogramChart.Shares;
import hms.esr.server.report.chart.Tick;
import java.util.ArrayList;
import java.util.List;

/** The single values behind a metric, such as each caller's wait, in both arms. */
final class ValuesFigure {
  private ValuesFigure() {}

  static Figure of(ProbeDefinition definition, DistributionResult values) {
    return new Figure(
        new HistogramChart(
                heading(definition, values),
                definition.unit(),
                values.bounds(),
                shares(definition, "baseline", values.baselineShares(), values.baseline()),
                shares(definition, "simulated", values.simulatedShares(), values.simulated()))
            .draw(),
        note(values),
        table(definition, values));
  }

  private static Heading heading(ProbeDefinition definition, DistributionResult values) {
    return new Heading(
        "values." + definition.metric(),
        definition.title() + ": the single values",
        "Histogram of the single values behind "
            + definition.title()
            + ". Half of them stay below "
            + pair(definition, values.baseline().p50(), values.simulated().p50())
            + ", nine of ten below "
            + pair(definition, values.baseline().p90(), values.simulated().p90())
            + ", 99 of 100 below "
            + pair(definition, values.baseline().p99(), values.simulated().p99())
            + ".");
  }

  private static String pair(ProbeDefinition definition, double before, double after) {
    return text(definition, before)
        + EstimateText.unit(definition)
        + " in the baseline and "
        + text(definition, after)
        + EstimateText.unit(definition)
        + " simulated";
  }

  private static Shares shares(
      ProbeDefinition definition, String label, List<Double> shares, Percentiles quantiles) {
    return new Shares(
        label,
        shares,
        List.of(
            new Tick(quantiles.p50(), "p50 " + text(definition, quantiles.p50())),
            new Tick(quantiles.p90(), "p90 " + text(definition, quantiles.p90())),
            new Tick(quantiles.p99(), "p99 " + text(definition, quantiles.p99()))));
  }

  private static String note(DistributionResult values) {
    return "● p50, ◆ p90, ▲ p99 over all replications: "
        + values.baseline().count()
        + " values in the baseline, "
        + values.simulated().count()
        + " simulated. Further right than the picture: "
        + percent(beyond(values.baselineShares()))
        + " and "
        + percent(beyond(values.simulatedShares()))
        + " of them.";
  }

  private static double beyond(List<Double> shares) {
    return Math.max(0, 1 - shares.stream().mapToDouble(Double::doubleValue).sum());
  }

  private static DataTable table(ProbeDefinition definition, DistributionResult values) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(quantile(definition, "p50", values.baseline().p50(), values.simulated().p50()));
    rows.add(quantile(definition, "p90", values.baseline().p90(), values.simulated().p90()));
    rows.add(quantile(definition, "p99", values.baseline().p99(), values.simulated().p99()));
    for (int i = 0; i < values.baselineShares().size(); i++) {
      rows.add(
          List.of(
              "share from "
                  + Rounding.text(values.bounds().get(i), 6)
                  + " to "
                  + Rounding.text(values.bounds().get(i + 1), 6),
              percent(values.baselineShares().get(i)),
              percent(values.simulatedShares().get(i))));
    }
    rows.add(
        List.of(
            "share beyond",
            percent(beyond(values.baselineShares())),
            percent(beyond(values.simulatedShares()))));
    return new DataTable(
        definition.title() + ", single values, in " + definition.unit(),
        List.of("", "Baseline", "Simulated"),
        rows);
  }

  private static List<String> quantile(
      ProbeDefinition definition, String name, double before, double after) {
    return List.of(name, text(definition, before), text(definition, after));
  }

  private static String text(ProbeDefinition definition, double value) {
    return EstimateText.fixed(value, definition.decimals() + (Math.abs(value) < 10 ? 1 : 0));
  }

  private static String percent(double share) {
    return EstimateText.fixed(100 * share, 1) + " %";
  }
}
