package hms.esr.server.report;

/**
 * The decision-maker's summary: a line a probe, aligned; then what several scenarios, a sweep, a
 * search or a sensitivity run add; then notes.
 */
public final class TextSummary {
  /** The column of most titles, so that summaries of different runs line up. */
  private static final int TITLE_COLUMNS = 27;

  private TextSummary() {}

  /** The whole summary. */
  public static String render(RunReport report) {
    StringBuilder text = new StringBuilder();
    GoalResult goal = report.goal();
    if (goal != null) {
      text.append("🎯  ").append(goal.explanation()).append("\n\n");
    }
    if (report.scenarios().size() > 1) {
      text.append("With ").append(Scenarios.headline(report)).append(":\n");
    }
    text.append(lines(report)).append(StudyText.of(report));
    for (String warning : report.warnings()) {
      text.append("note: ").append(warning).append('\n');
    }
    return text.toString();
  }

  private static String lines(RunReport report) {
    int iconColumns = 0;
    int titleColumns = TITLE_COLUMNS;
    for (ProbeResult probe : report.probes()) {
      iconColumns = Math.max(iconColumns, DisplayWidth.of(probe.definition().icon()));
      titleColumns = Math.max(titleColumns, DisplayWidth.of(probe.definition().title()) + 1);
    }
    StringBuilder text = new StringBuilder();
    for (ProbeResult probe : report.probes()) {
      ProbeDefinition definition = probe.definition();
      if (iconColumns > 0) {
        text.append(DisplayWidth.pad(definition.icon(), iconColumns)).append("  ");
      }
      text.append(DisplayWidth.pad(definition.title(), titleColumns))
          .append(": ")
          .append(ChangeText.value(definition, probe.baseline().mean()))
          .append(" → ")
          .append(ChangeText.value(definition, probe.simulated().mean()))
          .append(" (")
          .append(bracket(probe))
          .append(")\n");
    }
    return text.toString();
  }

  /** A risk outweighs the change: a reader sees one thing, the one that matters. */
  private static String bracket(ProbeResult probe) {
    return switch (probe.risk()) {
      case RISK -> ChangeText.risk(probe);
      case WATCH -> ChangeText.change(probe) + "; " + ChangeText.risk(probe);
      case NONE -> ChangeText.change(probe);
    };
  }
}
