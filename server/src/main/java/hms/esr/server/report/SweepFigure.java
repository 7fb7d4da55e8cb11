package hms.esr.server.report;

import hms.esr.server.report.ScenarioResult.ScenarioProbe;
import hms.esr.server.report.chart.Axis;
import hms.esr.server.report.chart.Heading;
import hms.esr.server.report.chart.Ink;
import hms.esr.server.report.chart.Line;
import hms.esr.server.report.chart.LineChart;
import hms.esr.server.report.chart.LinePoint;
import hms.esr.server.report.chart.Mark;
import hms.esr.server.report.chart.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The response curve of a metric over a swept parameter, with the unchanged city beside it. */
final class SweepFigure {
  private SweepFigure() {}

  static Figure of(RunReport report, SweepResult sweep, ProbeResult probe) {
    ProbeDefinition definition = probe.definition();
    List<LinePoint> curve = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < sweep.values().size(); i++) {
      ScenarioProbe point = Scenarios.probe(report.scenarios().get(i), definition.metric());
      Estimate value = point.simulated();
      curve.add(
          new LinePoint(sweep.values().get(i), value.mean(), value.low(), value.high(), Mark.DOT));
      cells.add(
          List.of(
              Rounding.text(sweep.values().get(i), 6),
              EstimateText.difference(definition, point.difference()),
              EstimateText.withInterval(definition, value),
              point.verdict().word(),
              point.risk().word()));
    }
    Axis across = across(sweep);
    List<Line> lines =
        List.of(
            new Line("baseline", Ink.BASELINE, Line.Look.BAND, level(across, probe.baseline())),
            new Line("simulated", Ink.SIMULATED, Line.Look.MARKED_BAND, curve));
    Axis up =
        Axis.around(
            definition.unit(),
            DoubleStream.concat(
                LimitRules.values(
                    definition, curve.stream().mapToDouble(LinePoint::y).max().orElse(0)),
                lines.stream()
                    .flatMap(line -> line.points().stream())
                    .flatMapToDouble(
                        point -> DoubleStream.of(point.y(), point.low(), point.high()))));
    return new Figure(
        new LineChart(
                heading(sweep, probe, curve),
                across,
                up,
                lines,
                LimitRules.of(definition),
                unchanged(sweep))
            .draw(),
        "● computed values; the bands are intervals of the mean.",
        new DataTable(
            definition.title() + ", by " + sweep.parameter(),
            List.of(sweep.parameter(), "Difference", "Value", "Verdict", "Risk"),
            cells));
  }

  private static Axis across(SweepResult sweep) {
    return Axis.around(
        sweep.parameter() + (sweep.unit().isEmpty() ? "" : ", " + sweep.unit()),
        DoubleStream.concat(
            sweep.values().stream().mapToDouble(Double::doubleValue),
            DoubleStream.of(sweep.unchanged())));
  }

  private static List<LinePoint> level(Axis across, Estimate baseline) {
    List<LinePoint> level = new ArrayList<>();
    for (double x : new double[] {across.low(), across.high()}) {
      level.add(new LinePoint(x, baseline.mean(), baseline.low(), baseline.high(), Mark.DOT));
    }
    return level;
  }

  private static List<Rule> unchanged(SweepResult sweep) {
    return Double.isNaN(sweep.unchanged())
        ? List.of()
        : List.of(new Rule(sweep.unchanged(), "unchanged: " + Rounding.text(sweep.unchanged(), 6)));
  }

  private static Heading heading(SweepResult sweep, ProbeResult probe, List<LinePoint> curve) {
    ProbeDefinition definition = probe.definition();
    String ends =
        curve.isEmpty()
            ? ""
            : " It goes from "
                + ChangeText.value(definition, curve.getFirst().y())
                + " at "
                + Rounding.text(curve.getFirst().x(), 6)
                + " to "
                + ChangeText.value(definition, curve.getLast().y())
                + " at "
                + Rounding.text(curve.getLast().x(), 6)
                + "; the unchanged city has "
                + ChangeText.value(definition, probe.baseline().mean())
                + ".";
    return new Heading(
        "sweep." + definition.metric(),
        definition.title() + " over " + sweep.parameter(),
        "Response curve of "
            + definition.title()
            + " over "
            + sweep.parameter()
            + " with the interval of each computed value."
            + ends);
  }
}
