package hms.esr.server.report;

import hms.esr.server.report.chart.Heading;
import hms.esr.server.report.chart.Interval;
import hms.esr.server.report.chart.IntervalChart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who gains and who loses: a metric's difference by group of citizens. */
final class GroupFigure {
  private GroupFigure() {}

  /** The figures of a metric, one a way to divide the citizens. */
  static List<Figure> of(ProbeResult probe) {
    Map<String, List<GroupResult>> groupings = new LinkedHashMap<>();
    for (GroupResult group : probe.groups()) {
      groupings.computeIfAbsent(group.grouping(), name -> new ArrayList<>()).add(group);
    }
    return groupings.values().stream().map(groups -> of(probe.definition(), groups)).toList();
  }

  private static Figure of(ProbeDefinition definition, List<GroupResult> groups) {
    List<Interval> rows = new ArrayList<>();
    List<String> told = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    for (GroupResult group : groups) {
      String text = EstimateText.difference(definition, group.difference());
      rows.add(VerdictInk.row(group.label(), text, group.difference(), group.verdict()));
      told.add(group.label() + " " + text + ", " + group.verdict().word());
      cells.add(
          List.of(
              group.label(),
              text,
              group.verdict().word(),
              EstimateText.withInterval(definition, group.baseline()),
              EstimateText.withInterval(definition, group.simulated())));
    }
    GroupResult first = groups.getFirst();
    String unit = definition.unit().equals("%") ? "points" : definition.unit();
    return new Figure(
        new IntervalChart(
                new Heading(
                    "groups." + definition.metric() + "." + first.grouping(),
                    definition.title() + " by " + first.title(),
                    "Difference for each group: " + String.join("; ", told) + "."),
                "difference" + (unit.isEmpty() ? "" : ", " + unit),
                List.of(new IntervalChart.Block("", rows)))
            .draw(),
        VerdictInk.key(),
        new DataTable(
            definition.title() + " by " + first.title(),
            List.of(first.title(), "Difference", "Verdict", "Baseline", "Simulated"),
            cells));
  }
}
