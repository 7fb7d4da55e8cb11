package hms.esr.server.report;

import hms.esr.server.report.GoalResult.Check;
import hms.esr.server.report.GoalResult.Standing;
import hms.esr.server.report.GoalResult.Step;
import hms.esr.server.report.chart.Axis;
import hms.esr.server.report.chart.Heading;
import hms.esr.server.report.chart.Ink;
import hms.esr.server.report.chart.Line;
import hms.esr.server.report.chart.LineChart;
import hms.esr.server.report.chart.LinePoint;
import hms.esr.server.report.chart.Mark;
import hms.esr.server.report.chart.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** What a search tried, against the limit of one of its conditions. */
final class GoalFigure {
  private GoalFigure() {}

  /** The figures of a search, one a condition. */
  static List<Figure> of(RunReport report, GoalResult goal) {
    int conditions = goal.steps().stream().mapToInt(step -> step.checks().size()).max().orElse(0);
    List<Figure> figures = new ArrayList<>();
    for (int condition = 0; condition < conditions; condition++) {
      figures.add(of(report, goal, condition));
    }
    return figures;
  }

  private static Figure of(RunReport report, GoalResult goal, int condition) {
    List<LinePoint> points = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    Check first = goal.steps().getFirst().checks().get(condition);
    ProbeDefinition definition = Probes.definition(report, first.metric());
    for (Step step : goal.steps()) {
      Check check = step.checks().get(condition);
      Estimate estimate = check.estimate();
      points.add(
          new LinePoint(
              step.value(),
              estimate.mean(),
              estimate.low(),
              estimate.high(),
              mark(check.standing())));
      cells.add(
          List.of(
              Rounding.text(step.value(), 6),
              EstimateText.withInterval(definition, estimate),
              check.condition(),
              word(check.standing()),
              Integer.toString(step.replications())));
    }
    points.sort(Comparator.comparingDouble(LinePoint::x));
    return new Figure(
        new LineChart(
                heading(goal, definition, first, condition),
                Axis.around(
                    goal.parameter() + (goal.unit().isEmpty() ? "" : ", " + goal.unit()),
                    points.stream().mapToDouble(LinePoint::x)),
                Axis.around(
                    definition.unit(),
                    DoubleStream.concat(
                        DoubleStream.of(0, first.limit()),
                        points.stream()
                            .flatMapToDouble(
                                point -> DoubleStream.of(point.y(), point.low(), point.high())))),
                List.of(new Line("", Ink.SIMULATED, Line.Look.WHISKERS, points)),
                List.of(new Rule(first.limit(), first.condition())),
                answer(goal))
            .draw(),
        "● the whole interval meets the condition, ✕ the whole interval misses it, ◇ it lies on both"
            + " sides.",
        new DataTable(
            "What was tried, in its order",
            List.of(goal.parameter(), definition.title(), "Condition", "It", "Replications"),
            cells));
  }

  private static Heading heading(
      GoalResult goal, ProbeDefinition definition, Check check, int condition) {
    return new Heading(
        "goal." + (condition + 1) + "." + definition.metric(),
        definition.title() + " " + check.condition() + "?",
        "Mean of "
            + definition.title()
            + " with its interval at each tried value of "
            + goal.parameter()
            + ", against the condition "
            + check.condition()
            + ". "
            + goal.explanation());
  }

  private static List<Rule> answer(GoalResult goal) {
    return goal.found()
        ? List.of(new Rule(goal.value(), "answer: " + Rounding.text(goal.value(), 6)))
        : List.of();
  }

  private static Mark mark(Standing standing) {
    return switch (standing) {
      case HOLDS -> Mark.DOT;
      case FAILS -> Mark.CROSS;
      case OPEN -> Mark.OPEN_DIAMOND;
    };
  }

  static String word(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }
}
