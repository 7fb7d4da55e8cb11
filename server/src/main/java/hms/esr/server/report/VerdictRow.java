package hms.esr.server.report;

/**
 * A line of the page's first table: the difference first, then both arms.
 *
 * @param icon may be empty
 * @param title of the metric
 * @param about it, in a sentence
 * @param difference simulated less baseline
 * @param differenceInterval its interval
 * @param verdict its word
 * @param verdictStyle class for it
 * @param baseline mean of the unchanged city
 * @param baselineInterval its interval
 * @param simulated mean of the changed city
 * @param simulatedInterval its interval
 * @param change in percent or in words
 * @param risk in words
 * @param riskStyle class for it
 */
public record VerdictRow(
    String icon,
    String title,
    String about,
    String difference,
    String differenceInterval,
    String verdict,
    String verdictStyle,
    String baseline,
    String baselineInterval,
    String simulated,
    String simulatedInterval,
    String change,
    String risk,
    String riskStyle) {
  static VerdictRow of(ProbeResult probe) {
    ProbeDefinition definition = probe.definition();
    return new VerdictRow(
        definition.icon(),
        definition.title(),
        probe.failure() == null ? definition.about() : "Failed: " + probe.failure(),
        EstimateText.change(definition, probe.difference()),
        EstimateText.interval(definition, probe.difference()),
        sign(probe.verdict()) + " " + probe.verdict().word(),
        style(probe.verdict()),
        EstimateText.value(definition, probe.baseline()),
        EstimateText.interval(definition, probe.baseline()),
        EstimateText.value(definition, probe.simulated()),
        EstimateText.interval(definition, probe.simulated()),
        change(probe),
        risk(probe),
        probe.risk().word());
  }

  private static String change(ProbeResult probe) {
    double percent = probe.percent();
    return Double.isNaN(percent) ? "–" : percent == 0 ? "0 %" : ChangeText.percent(percent);
  }

  private static String risk(ProbeResult probe) {
    Limit limit = probe.definition().limit();
    if (limit == null) {
      return "no threshold";
    }
    return switch (probe.risk()) {
      case NONE -> "none (threshold: " + limit.text() + ")";
      case WATCH -> "watch: close to “" + limit.text() + "”";
      case RISK -> "risk: " + limit.text();
    };
  }

  private static String sign(Verdict verdict) {
    return switch (verdict) {
      case BETTER -> "▲";
      case WORSE -> "▼";
      case CHANGED -> "◆";
      case NOT_DISTINGUISHABLE, UNKNOWN -> "○";
      case SAME -> "●";
    };
  }

  private static String style(Verdict verdict) {
    return switch (verdict) {
      case BETTER -> "good";
      case WORSE -> "bad";
      case CHANGED -> "changed";
      case NOT_DISTINGUISHABLE, SAME, UNKNOWN -> "open";
    };
  }
}
