package hms.esr.server.report;

import hms.esr.server.report.chart.Axis;
import hms.esr.server.report.chart.Heading;
import hms.esr.server.report.chart.Ink;
import hms.esr.server.report.chart.Line;
import hms.esr.server.report.chart.LineChart;
import hms.esr.server.report.chart.LinePoint;
import hms.esr.server.report.chart.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Both arms of a metric day by day, with the bands in which eight of ten replications lie. */
final class DailyFigure {
  private DailyFigure() {}

  static Figure of(ReportHead head, ProbeResult probe) {
    ProbeDefinition definition = probe.definition();
    List<Line> lines =
        List.of(
            line("baseline", Ink.BASELINE, probe.baselineDaily()),
            line("simulated", Ink.SIMULATED, probe.simulatedDaily()));
    Axis up =
        Axis.around(
            definition.unit(),
            DoubleStream.concat(
                LimitRules.values(definition, probe.baseline().mean(), probe.simulated().mean()),
                Stream.of(probe.baselineDaily(), probe.simulatedDaily())
                    .flatMap(daily -> Stream.of(daily.mean(), daily.p10(), daily.p90()))
                    .flatMap(List::stream)
                    .mapToDouble(Double::doubleValue)));
    return new Figure(
        new LineChart(
                heading(head, probe),
                Days.axis(head.firstMeasuredDay(), head.days()),
                up,
                lines,
                LimitRules.of(definition),
                List.of())
            .draw(),
        "Mean of "
            + head.replications()
            + " replications; in the bands lie eight of ten of them (p10 to p90).",
        table(head, probe));
  }

  private static Heading heading(ReportHead head, ProbeResult probe) {
    ProbeDefinition definition = probe.definition();
    return new Heading(
        "daily." + definition.metric(),
        definition.title() + ", day by day",
        definition.title()
            + " on each of "
            + head.days()
            + " days from "
            + head.firstMeasuredDay()
            + ", mean of "
            + head.replications()
            + " replications with their p10 to p90 band: baseline about "
            + EstimateText.value(definition, probe.baseline())
            + ", simulated about "
            + EstimateText.value(definition, probe.simulated())
            + ".");
  }

  private static Line line(String label, Ink ink, DailySeries daily) {
    List<LinePoint> points = new ArrayList<>();
    for (int day = 0; day < daily.mean().size(); day++) {
      points.add(
          new LinePoint(
              day, daily.mean().get(day), at(daily.p10(), day), at(daily.p90(), day), Mark.DOT));
    }
    return new Line(label, ink, Line.Look.BAND, points);
  }

  private static double at(List<Double> values, int day) {
    return day < values.size() ? values.get(day) : Double.NaN;
  }

  private static DataTable table(ReportHead head, ProbeResult probe) {
    ProbeDefinition definition = probe.definition();
    DailySeries before = probe.baselineDaily();
    DailySeries after = probe.simulatedDaily();
    List<List<String>> rows = new ArrayList<>();
    for (int day = 0; day < before.mean().size(); day++) {
      rows.add(
          List.of(
              head.firstMeasuredDay().plusDays(day).toString(),
              text(definition, before.mean(), day),
              text(definition, before.p10(), day) + " to " + text(definition, before.p90(), day),
              text(definition, after.mean(), day),
              text(definition, after.p10(), day) + " to " + text(definition, after.p90(), day)));
    }
    return new DataTable(
        definition.title()
            + ", by day"
            + (definition.unit().isEmpty() ? "" : ", in ")
            + definition.unit(),
        List.of("Day", "Baseline", "p10 to p90", "Simulated", "p10 to p90"),
        rows);
  }

  private static String text(ProbeDefinition definition, List<Double> values, int day) {
    return EstimateText.fixed(at(values, day), definition.decimals() + 1);
  }
}
