package hms.esr.server.report;

import hms.esr.server.report.GoalResult.Check;
import hms.esr.server.report.GoalResult.Step;
import hms.esr.server.report.ScenarioResult.ScenarioProbe;
import hms.esr.server.report.SensitivityResult.Effect;
import java.util.ArrayList;
import java.util.List;

/** What a study beyond one scenario found, as aligned plain text; empty for one scenario. */
final class StudyText {
  private StudyText() {}

  static String of(RunReport report) {
    StringBuilder text = new StringBuilder();
    GoalResult goal = report.goal();
    SweepResult sweep = report.sweep();
    SensitivityResult sensitivity = report.sensitivity();
    if (goal != null) {
      text.append(goal(report, goal));
    } else if (report.scenarios().size() > 1) {
      for (ProbeResult probe : report.probes()) {
        text.append(scenarios(report, probe, sweep == null ? "scenario" : sweep.parameter()));
      }
    }
    if (sensitivity != null) {
      for (ProbeResult probe : report.probes()) {
        text.append(sensitivity(sensitivity, probe.definition()));
      }
    }
    return text.toString();
  }

  private static String scenarios(RunReport report, ProbeResult probe, String what) {
    ProbeDefinition definition = probe.definition();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(what, "difference", "value", "verdict", "risk"));
    rows.add(
        List.of(
            "unchanged city", "", EstimateText.withInterval(definition, probe.baseline()), "", ""));
    for (List<String> tier : ScenarioFigure.tiers(report, definition.metric())) {
      for (String id : tier) {
        if (!id.equals(ScenarioFigure.BASELINE)) {
          ScenarioResult scenario = Scenarios.byId(report, id);
          ScenarioProbe result = Scenarios.probe(scenario, definition.metric());
          rows.add(
              List.of(
                  scenario.name(),
                  EstimateText.difference(definition, result.difference()),
                  EstimateText.withInterval(definition, result.simulated()),
                  result.verdict().word(),
                  result.risk() == Risk.NONE ? "" : result.risk().word()));
        }
      }
    }
    return heading(definition, "") + aligned(rows);
  }

  private static String goal(RunReport report, GoalResult goal) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(goal.parameter(), "tried", "condition", ""));
    for (Step step : goal.steps()) {
      for (Check check : step.checks()) {
        ProbeDefinition definition = Probes.definition(report, check.metric());
        rows.add(
            List.of(
                Rounding.text(step.value(), 6),
                definition.title() + " " + EstimateText.withInterval(definition, check.estimate()),
                check.condition(),
                GoalFigure.word(check.standing())));
      }
    }
    return "\nWhat was tried:\n" + aligned(rows);
  }

  private static String sensitivity(SensitivityResult sensitivity, ProbeDefinition definition) {
    List<List<String>> rows = new ArrayList<>();
    boolean isMorris = SensitivityFigure.isMorris(sensitivity);
    rows.add(
        isMorris
            ? List.of("parameter", "moves it by (μ*)", "unevenly (σ)")
            : List.of("parameter", "moves it by", "from low to high"));
    List<Effect> effects =
        sensitivity.effects().stream()
            .filter(effect -> effect.metric().equals(definition.metric()))
            .toList();
    for (Effect effect : effects) {
      if (effect.moves()) {
        String strength = SensitivityFigure.strength(definition, effect.strength());
        rows.add(
            isMorris
                ? List.of(
                    effect.factor(),
                    strength,
                    SensitivityFigure.strength(definition, effect.spread()))
                : List.of(
                    effect.factor(),
                    strength,
                    EstimateText.difference(definition, effect.atLow())
                        + " to "
                        + EstimateText.difference(definition, effect.atHigh())));
      }
    }
    if (effects.isEmpty()) {
      return "";
    }
    String idle = SensitivityFigure.idle(effects);
    return heading(definition, ": what the difference hangs on")
        + (rows.size() == 1 ? "" : aligned(rows))
        + (idle.isEmpty() ? "" : "  no effect at all: " + idle + "\n");
  }

  private static String heading(ProbeDefinition definition, String rest) {
    return "\n" + definition.title() + rest + "\n";
  }

  private static String aligned(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        int at = column;
        int width = rows.stream().mapToInt(cells -> DisplayWidth.of(cells.get(at))).max().orElse(0);
        line.append("  ").append(DisplayWidth.pad(row.get(column), width));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
