package hms.esr.server.report;

import hms.esr.server.report.ScenarioResult.ScenarioProbe;
import hms.esr.server.report.chart.Heading;
import hms.esr.server.report.chart.Interval;
import hms.esr.server.report.chart.IntervalChart;
import java.util.ArrayList;
import java.util.List;

/** Several scenarios by one metric, best tier first where they were ranked. */
final class ScenarioFigure {
  static final String BASELINE = "baseline";

  private ScenarioFigure() {}

  static Figure of(RunReport report, ProbeResult probe) {
    ProbeDefinition definition = probe.definition();
    List<List<String>> tiers = tiers(report, definition.metric());
    List<IntervalChart.Block> blocks = new ArrayList<>();
    List<String> told = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    for (int tier = 0; tier < tiers.size(); tier++) {
      String title = tiers.size() == 1 ? "" : "Tier " + (tier + 1);
      List<Interval> rows = new ArrayList<>();
      for (String id : tiers.get(tier)) {
        Row row = row(report, probe, id);
        rows.add(VerdictInk.row(row.name(), row.text(), row.difference(), row.verdict()));
        told.add(row.name() + " " + row.text());
        cells.add(
            List.of(
                row.name(),
                title.isEmpty() ? "–" : Integer.toString(tier + 1),
                row.text(),
                EstimateText.withInterval(definition, row.value()),
                row.verdict().word(),
                row.risk().word()));
      }
      blocks.add(new IntervalChart.Block(title, rows));
    }
    return new Figure(
        new IntervalChart(
                new Heading(
                    "scenarios." + definition.metric(),
                    definition.title() + ", by scenario",
                    "Difference of each scenario to the unchanged city: "
                        + String.join("; ", told)
                        + "."),
                "difference to the unchanged city" + inUnit(definition),
                blocks)
            .draw(),
        "Scenarios of one tier cannot be told apart from the tier's first. " + VerdictInk.key(),
        new DataTable(
            definition.title() + ", by scenario",
            List.of("Scenario", "Tier", "Difference", "Value", "Verdict", "Risk"),
            cells));
  }

  private record Row(
      String name, String text, Estimate value, Estimate difference, Verdict verdict, Risk risk) {}

  private static Row row(RunReport report, ProbeResult probe, String id) {
    ProbeDefinition definition = probe.definition();
    if (id.equals(BASELINE)) {
      Estimate none = new Estimate(0, Double.NaN, Double.NaN, probe.baseline().observations());
      return new Row(
          "unchanged city",
          EstimateText.withInterval(definition, probe.baseline()),
          probe.baseline(),
          none,
          Verdict.SAME,
          Risk.NONE);
    }
    ScenarioResult scenario = Scenarios.byId(report, id);
    ScenarioProbe result = Scenarios.probe(scenario, definition.metric());
    return new Row(
        scenario.name(),
        EstimateText.difference(definition, result.difference()),
        result.simulated(),
        result.difference(),
        result.verdict(),
        result.risk());
  }

  /** The tiers of the metric's ranking; all scenarios in one where there is none. */
  static List<List<String>> tiers(RunReport report, String metric) {
    for (Ranking ranking : report.ranking()) {
      if (ranking.metric().equals(metric)) {
        return ranking.tiers();
      }
    }
    return List.of(report.scenarios().stream().map(ScenarioResult::id).toList());
  }

  private static String inUnit(ProbeDefinition definition) {
    String unit = definition.unit().equals("%") ? "points" : definition.unit();
    return unit.isEmpty() ? "" : ", " + unit;
  }
}
