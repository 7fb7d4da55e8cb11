package hms.esr.server.report;

import hms.esr.server.report.chart.Chart;
import java.util.ArrayList;
import java.util.List;

/** The parts of a report's page after its first screen, and all of its charts. */
public final class Sections {
  private Sections() {}

  static List<Section> of(RunReport report) {
    List<Section> sections = new ArrayList<>();
    if (Scenarios.areCompared(report)) {
      sections.add(scenarios(report));
    }
    if (report.sweep() != null) {
      sections.add(sweep(report, report.sweep()));
    }
    if (report.goal() != null) {
      sections.add(goal(report, report.goal()));
    }
    if (report.sensitivity() != null) {
      sections.add(sensitivity(report, report.sensitivity()));
    }
    sections.add(days(report));
    addUnlessEmpty(sections, values(report));
    addUnlessEmpty(sections, groups(report));
    if (!report.assumptions().isEmpty()) {
      sections.add(assumptions(report));
    }
    sections.add(method(report));
    return sections;
  }

  /** Every chart of a report, in the order of its page. */
  public static List<Chart> charts(RunReport report) {
    List<Chart> charts = new ArrayList<>(List.of(DifferenceFigure.of(report).chart()));
    for (Section section : of(report)) {
      section.figures().forEach(figure -> charts.add(figure.chart()));
    }
    return charts;
  }

  private static void addUnlessEmpty(List<Section> sections, Section section) {
    if (!section.figures().isEmpty()) {
      sections.add(section);
    }
  }

  private static Section scenarios(RunReport report) {
    List<List<String>> changes = new ArrayList<>();
    for (ScenarioResult scenario : report.scenarios()) {
      changes.add(
          List.of(
              scenario.name(),
              scenario.id(),
              scenario.changes().isEmpty() ? "none" : String.join("; ", scenario.changes())));
    }
    return new Section(
        "scenarios",
        "Scenarios compared",
        List.of(
            report.scenarios().size()
                + " scenarios against the same unchanged city, all with the same random numbers. "
                + MethodWords.sentence(report.confidence())),
        report.probes().stream().map(probe -> ScenarioFigure.of(report, probe)).toList(),
        List.of(
            new DataTable(
                "What each scenario changes", List.of("Scenario", "Id", "Changes"), changes)));
  }

  private static Section sweep(RunReport report, SweepResult sweep) {
    return new Section(
        "sweep",
        "Response to " + sweep.parameter(),
        List.of(
            "Computed at "
                + sweep.values().size()
                + " values, each against the same unchanged city. "
                + MethodWords.sentence(report.confidence())),
        report.probes().stream().map(probe -> SweepFigure.of(report, sweep, probe)).toList(),
        List.of());
  }

  private static Section goal(RunReport report, GoalResult goal) {
    return new Section(
        "goal",
        "The search and its evidence",
        List.of("Wanted: " + goal.question() + ".", goal.explanation()),
        GoalFigure.of(report, goal),
        List.of());
  }

  private static Section sensitivity(RunReport report, SensitivityResult sensitivity) {
    List<List<String>> factors = new ArrayList<>();
    for (SensitivityResult.Factor factor : sensitivity.factors()) {
      String unit = factor.unit().isEmpty() ? "" : " " + factor.unit();
      factors.add(
          List.of(
              factor.name(),
              Rounding.text(factor.value(), 6) + unit,
              Rounding.text(factor.low(), 6) + " to " + Rounding.text(factor.high(), 6) + unit,
              factor.source()));
    }
    return new Section(
        "sensitivity",
        "What the answer hangs on",
        List.of(sensitivity.about()),
        SensitivityFigure.of(report, sensitivity),
        List.of(
            new DataTable(
                "Uncertain parameters",
                List.of("Parameter", "In the city", "Plausible", "Source"),
                factors)));
  }

  private static Section days(RunReport report) {
    return new Section(
        "days",
        "Day by day",
        headline(report),
        report.probes().stream().map(probe -> DailyFigure.of(report.head(), probe)).toList(),
        List.of());
  }

  private static Section values(RunReport report) {
    List<Figure> figures = new ArrayList<>();
    for (ProbeResult probe : report.probes()) {
      if (probe.distribution() != null) {
        figures.add(ValuesFigure.of(probe.definition(), probe.distribution()));
      }
    }
    return new Section(
        "values",
        "Beyond the mean",
        List.of("A mean can hide the few who wait long: these are the single values behind it."),
        figures,
        List.of());
  }

  private static Section groups(RunReport report) {
    List<Figure> figures = new ArrayList<>();
    report.probes().forEach(probe -> figures.addAll(GroupFigure.of(probe)));
    return new Section(
        "groups", "Who gains and who loses", GroupWords.of(report), figures, List.of());
  }

  private static Section assumptions(RunReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (Assumption assumption : report.assumptions()) {
      String unit = assumption.unit().isEmpty() ? "" : " " + assumption.unit();
      rows.add(
          List.of(
              assumption.name(),
              assumption.value() + unit,
              assumption.about(),
              assumption.source()));
    }
    return new Section(
        "assumptions",
        "What the numbers rest on",
        List.of(),
        List.of(),
        List.of(
            new DataTable(
                "Parameters of the city's model, as they are in the unchanged city",
                List.of("Parameter", "Value", "Meaning", "Source"),
                rows)));
  }

  private static Section method(RunReport report) {
    return new Section(
        "method",
        "Method",
        MethodWords.of(report),
        WarmUpFigure.of(report),
        List.of(MethodWords.pairing(report)));
  }

  /** Which of several cities the pictures of one are of. */
  private static List<String> headline(RunReport report) {
    return report.scenarios().size() > 1
        ? List.of("Simulated is here: " + Scenarios.headline(report) + ".")
        : List.of();
  }
}
