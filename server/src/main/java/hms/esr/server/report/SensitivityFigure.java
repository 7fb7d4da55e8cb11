package hms.esr.server.report;

import hms.esr.server.report.SensitivityResult.Effect;
import hms.esr.server.report.SensitivityResult.Factor;
import hms.esr.server.report.chart.Chart;
import hms.esr.server.report.chart.Heading;
import hms.esr.server.report.chart.ScatterChart;
import hms.esr.server.report.chart.TornadoChart;
import java.util.ArrayList;
import java.util.List;

/** What each uncertain parameter does to the answer of a metric. */
final class SensitivityFigure {
  /** More factors than a picture can hold; the table has them all. */
  private static final int DRAWN = 12;

  private SensitivityFigure() {}

  /** The figures of all metrics that have effects. */
  static List<Figure> of(RunReport report, SensitivityResult sensitivity) {
    List<Figure> figures = new ArrayList<>();
    for (ProbeResult probe : report.probes()) {
      String metric = probe.definition().metric();
      List<Effect> effects =
          sensitivity.effects().stream().filter(effect -> effect.metric().equals(metric)).toList();
      if (!effects.isEmpty()) {
        figures.add(
            isMorris(sensitivity) ? morris(probe, effects) : tornado(sensitivity, probe, effects));
      }
    }
    return figures;
  }

  static boolean isMorris(SensitivityResult sensitivity) {
    return sensitivity.method().equals("morris");
  }

  private static Figure tornado(
      SensitivityResult sensitivity, ProbeResult probe, List<Effect> effects) {
    ProbeDefinition definition = probe.definition();
    List<TornadoChart.Bar> bars = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    for (Effect effect : effects) {
      Factor factor = factor(sensitivity, effect.factor());
      if (bars.size() < DRAWN && effect.moves()) {
        bars.add(
            new TornadoChart.Bar(
                effect.factor() + (factor.unit().isEmpty() ? "" : ", " + factor.unit()),
                "moves it by " + strength(definition, effect.strength()),
                end(factor, factor.low(), effect.atLow()),
                end(factor, factor.high(), effect.atHigh())));
      }
      cells.add(
          List.of(
              effect.factor(),
              value(factor, factor.low())
                  + ": "
                  + EstimateText.difference(definition, effect.atLow()),
              value(factor, factor.high())
                  + ": "
                  + EstimateText.difference(definition, effect.atHigh()),
              strength(definition, effect.strength())));
    }
    Chart chart =
        new TornadoChart(
                heading(definition, effects),
                "the scenario's difference" + inUnit(definition),
                probe.difference().mean(),
                bars)
            .draw();
    return new Figure(
        chart,
        "Each bar: the scenario's difference with one parameter at its low end (dashed outline) and"
            + " at its high end (filled), all others as they are; thin lines are intervals."
            + without(effects),
        new DataTable(
            "Difference in " + definition.title() + " with one parameter at its ends",
            List.of("Parameter", "At its low end", "At its high end", "Moves the answer by"),
            cells));
  }

  /** Those that move nothing, in a sentence that starts with a space; empty when there are none. */
  private static String without(List<Effect> effects) {
    String names = idle(effects);
    return names.isEmpty() ? "" : " Without any effect: " + names + ".";
  }

  /** The names of those that move nothing. */
  static String idle(List<Effect> effects) {
    return String.join(
        ", ", effects.stream().filter(effect -> !effect.moves()).map(Effect::factor).toList());
  }

  private static TornadoChart.End end(Factor factor, double at, Estimate difference) {
    return new TornadoChart.End(
        Rounding.text(at, 6), difference.mean(), difference.low(), difference.high());
  }

  private static Figure morris(ProbeResult probe, List<Effect> effects) {
    ProbeDefinition definition = probe.definition();
    List<ScatterChart.Point> points = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    for (Effect effect : effects) {
      if (points.size() < DRAWN && effect.moves()) {
        points.add(new ScatterChart.Point(effect.factor(), effect.strength(), effect.spread()));
      }
      cells.add(
          List.of(
              effect.factor(),
              strength(definition, effect.strength()),
              strength(definition, effect.spread())));
    }
    Chart chart =
        new ScatterChart(
                heading(definition, effects),
                "how far it moves the answer (μ*)" + inUnit(definition),
                "how unevenly (σ)" + inUnit(definition),
                points)
            .draw();
    return new Figure(
        chart,
        "Far right: the answer hangs on it. High up: it acts differently in different places, or"
            + " together with others."
            + without(effects),
        new DataTable(
            "Elementary effects on the difference in " + definition.title(),
            List.of("Parameter", "μ*", "σ"),
            cells));
  }

  private static Heading heading(ProbeDefinition definition, List<Effect> effects) {
    Effect strongest = effects.getFirst();
    return new Heading(
        "sensitivity." + definition.metric(),
        definition.title() + ": what the answer hangs on",
        "The parameters that move the scenario's difference in "
            + definition.title()
            + ", the strongest first: "
            + strongest.factor()
            + " moves it by "
            + strength(definition, strongest.strength())
            + (effects.size() > 1
                ? ", "
                    + effects.getLast().factor()
                    + " by "
                    + strength(definition, effects.getLast().strength())
                : "")
            + ".");
  }

  static String strength(ProbeDefinition definition, double value) {
    return EstimateText.fixed(value, definition.decimals() + 1)
        + (Double.isNaN(value) ? "" : EstimateText.differenceUnit(definition));
  }

  private static String inUnit(ProbeDefinition definition) {
    String unit = definition.unit().equals("%") ? "points" : definition.unit();
    return unit.isEmpty() ? "" : ", " + unit;
  }

  private static String value(Factor factor, double at) {
    return Rounding.text(at, 6) + (factor.unit().isEmpty() ? "" : " " + factor.unit());
  }

  private static Factor factor(SensitivityResult sensitivity, String name) {
    return sensitivity.factors().stream()
        .filter(factor -> factor.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("an effect of an unknown factor " + name));
  }
}
