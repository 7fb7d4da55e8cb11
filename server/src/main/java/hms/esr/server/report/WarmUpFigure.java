package hms.esr.server.report;

import hms.esr.server.report.chart.Axis;
import hms.esr.server.report.chart.Heading;
import hms.esr.server.report.chart.Ink;
import hms.esr.server.report.chart.Line;
import hms.esr.server.report.chart.LineChart;
import hms.esr.server.report.chart.LinePoint;
import hms.esr.server.report.chart.Mark;
import hms.esr.server.report.chart.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** How a metric settles from the empty city on, and where MSER-5 begins to trust it. */
final class WarmUpFigure {
  private WarmUpFigure() {}

  /** The figures of all metrics that the pilots looked at. */
  static List<Figure> of(RunReport report) {
    Map<String, List<WarmUp.Pilot>> metrics = new LinkedHashMap<>();
    for (WarmUp.Pilot pilot : report.warmUp().pilots()) {
      metrics.computeIfAbsent(pilot.metric(), name -> new ArrayList<>()).add(pilot);
    }
    return metrics.entrySet().stream()
        .map(
            entry ->
                of(report.warmUp(), Probes.definition(report, entry.getKey()), entry.getValue()))
        .toList();
  }

  private static Figure of(WarmUp warmUp, ProbeDefinition definition, List<WarmUp.Pilot> pilots) {
    List<Line> lines = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    List<Double> values = new ArrayList<>(List.of(0.0));
    int days = 1;
    for (WarmUp.Pilot pilot : pilots) {
      List<LinePoint> points = new ArrayList<>();
      for (int day = 0; day < pilot.daily().size(); day++) {
        points.add(new LinePoint(day, pilot.daily().get(day), Double.NaN, Double.NaN, Mark.DOT));
      }
      boolean isBaseline = pilot.arm().equals("baseline");
      lines.add(
          new Line(
              isBaseline ? "baseline" : "simulated",
              isBaseline ? Ink.BASELINE : Ink.SIMULATED,
              Line.Look.BAND,
              points));
      values.addAll(pilot.daily());
      days = Math.max(days, pilot.daily().size());
      cells.add(
          List.of(isBaseline ? "baseline" : pilot.arm(), Integer.toString(pilot.truncatedAt())));
    }
    return new Figure(
        new LineChart(
                new Heading(
                    "warmup." + definition.metric(),
                    definition.title() + " from the empty city on",
                    "Daily mean of pilot replications from day 0; the first "
                        + warmUp.days()
                        + " days are left out of every result."),
                Axis.around("day", DoubleStream.of(0, days - 1.0)),
                Axis.around(definition.unit(), values.stream().mapToDouble(Double::doubleValue)),
                lines,
                List.of(),
                List.of(new Rule(warmUp.days(), "measured from day " + warmUp.days())))
            .draw(),
        "Left of the dashed line: warm-up, not measured.",
        new DataTable(
            definition.title() + ", where MSER-5 truncates",
            List.of("City", "Kept from day"),
            cells));
  }
}
