package hms.esr.server.report;

import hms.esr.server.report.ScenarioResult.ScenarioProbe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report in one sentence: differences with their intervals first, and never without. */
final class Answer {
  private Answer() {}

  static String of(RunReport report) {
    List<String> parts = new ArrayList<>();
    GoalResult goal = report.goal();
    SweepResult sweep = report.sweep();
    if (goal != null) {
      parts.add(withoutStop(goal.explanation()));
    } else if (sweep != null && !report.probes().isEmpty() && report.scenarios().size() > 1) {
      report.probes().forEach(probe -> parts.add(range(report, probe)));
      parts.set(0, range(sweep) + parts.getFirst());
    } else if (Scenarios.areCompared(report) && !report.ranking().isEmpty()) {
      report.ranking().forEach(ranking -> parts.add(best(report, ranking)));
    } else {
      report.probes().forEach(probe -> parts.add(difference(probe)));
    }
    String hangs = hangsOn(report, report.sensitivity());
    if (!hangs.isEmpty()) {
      parts.add(hangs);
    }
    return parts.isEmpty() ? "No metric was picked." : capital(String.join("; ", parts)) + ".";
  }

  private static String difference(ProbeResult probe) {
    ProbeDefinition definition = probe.definition();
    String text =
        switch (probe.verdict()) {
          case BETTER, WORSE, CHANGED ->
              EstimateText.difference(definition, probe.difference())
                  + ", "
                  + probe.verdict().word();
          case NOT_DISTINGUISHABLE ->
              EstimateText.difference(definition, probe.difference())
                  + ", not distinguishable from no change";
          case SAME -> "the same";
          case UNKNOWN -> "nothing observed";
        };
    return definition.title() + ": " + text + risk(definition, probe.risk());
  }

  private static String risk(ProbeDefinition definition, Risk risk) {
    Limit limit = definition.limit();
    if (limit == null) {
      return "";
    }
    return switch (risk) {
      case NONE -> "";
      case WATCH -> ", to be watched (close to “" + limit.text() + "”)";
      case RISK -> ", a risk (" + limit.text() + ")";
    };
  }

  private static String range(SweepResult sweep) {
    return "with "
        + sweep.parameter()
        + " from "
        + Rounding.text(sweep.values().getFirst(), 6)
        + " to "
        + Rounding.text(sweep.values().getLast(), 6)
        + ", ";
  }

  private static String range(RunReport report, ProbeResult probe) {
    ProbeDefinition definition = probe.definition();
    ScenarioProbe first = Scenarios.probe(report.scenarios().getFirst(), definition.metric());
    ScenarioProbe last = Scenarios.probe(report.scenarios().getLast(), definition.metric());
    return definition.title()
        + " goes from "
        + EstimateText.withInterval(definition, first.simulated())
        + " to "
        + EstimateText.withInterval(definition, last.simulated())
        + " (unchanged city "
        + EstimateText.value(definition, probe.baseline())
        + ")";
  }

  private static String best(RunReport report, Ranking ranking) {
    ProbeDefinition definition = Probes.definition(report, ranking.metric());
    List<String> names = new ArrayList<>();
    for (String id : ranking.tiers().isEmpty() ? List.<String>of() : ranking.tiers().getFirst()) {
      if (id.equals(ScenarioFigure.BASELINE)) {
        names.add("the unchanged city");
      } else {
        ScenarioResult scenario = Scenarios.byId(report, id);
        ScenarioProbe probe = Scenarios.probe(scenario, ranking.metric());
        names.add(scenario.name() + " " + EstimateText.difference(definition, probe.difference()));
      }
    }
    String tie = names.size() > 1 ? " (cannot be told apart)" : "";
    return "best for " + definition.title() + ": " + String.join(", ", names) + tie;
  }

  private static String hangsOn(RunReport report, @Nullable SensitivityResult sensitivity) {
    if (sensitivity == null) {
      return "";
    }
    Map<String, String> strongest = new LinkedHashMap<>();
    for (SensitivityResult.Effect effect : sensitivity.effects()) {
      // The first effect of a metric is its strongest.
      if (effect.moves()) {
        strongest.putIfAbsent(Probes.definition(report, effect.metric()).title(), effect.factor());
      }
    }
    if (strongest.isEmpty()) {
      return "none of the uncertain parameters moves it";
    }
    List<String> parts = new ArrayList<>();
    strongest.forEach((title, factor) -> parts.add(title + " on " + factor));
    return "hanging most: " + String.join(", ", parts);
  }

  private static String capital(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
