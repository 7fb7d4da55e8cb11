package hms.esr.server.report;

import java.util.ArrayList;
import java.util.List;

/** How the numbers came about, in sentences that can be checked. */
final class MethodWords {
  private static final String PAIRING =
      "Replication by replication both cities get the same random numbers, so that what differs is"
          + " the change and not luck (common random numbers); the difference and its interval are"
          + " those of the pairs (paired t). Verdicts and risk flags come from intervals, never from"
          + " the mean alone.";

  private MethodWords() {}

  static List<String> of(RunReport report) {
    ReportHead head = report.head();
    List<String> words = new ArrayList<>();
    words.add(
        (report.scenarios().size() > 1 ? "Each city was simulated " : "Both cities were simulated ")
            + times(report)
            + " for "
            + head.days()
            + " days each, after "
            + report.warmUp().days()
            + " days of warm-up. Numbers are means over these replications.");
    words.add(PAIRING);
    words.add(sentence(report.confidence()));
    words.add("Warm-up: " + sentence(report.warmUp().about()));
    if (report.precision() != null) {
      words.add(precision(report.precision()));
    }
    if (report.probes().stream().anyMatch(probe -> probe.distribution() != null)) {
      words.add(
          "Quantiles (p50, p90, p99) are of the single values of all replications together, each"
              + " within 0.4 % of its value.");
    }
    if (report.nullProof() != null) {
      words.add(proof(report.nullProof()));
    }
    return words;
  }

  /** A search gives values that are hard to tell more replications than others. */
  private static String times(RunReport report) {
    int replications = report.head().replications();
    GoalResult goal = report.goal();
    if (goal == null || goal.steps().isEmpty()) {
      return replications + (replications == 1 ? " time" : " times, independently,");
    }
    var tried = goal.steps().stream().mapToInt(GoalResult.Step::replications).summaryStatistics();
    return tried.getMin() == tried.getMax()
        ? tried.getMin() + " times, independently,"
        : tried.getMin() + " to " + tried.getMax() + " times, independently,";
  }

  /** What pairing saved, a line a metric. */
  static DataTable pairing(RunReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (ProbeResult probe : report.probes()) {
      rows.add(List.of(probe.definition().title(), saved(report.head(), probe.varianceRatio())));
    }
    return new DataTable("What common random numbers saved", List.of("Metric", "Effect"), rows);
  }

  private static String saved(ReportHead head, double ratio) {
    if (Double.isNaN(ratio)) {
      return "cannot be told: the pairs do not vary, or there are fewer than two";
    }
    String times = EstimateText.fixed(ratio, 1);
    return ratio > 1
        ? "the difference's variance is "
            + times
            + " times smaller: "
            + head.replications()
            + " pairs tell as much as "
            + Math.round(head.replications() * ratio)
            + " independent replications of each city"
        : "none: the variance of the pairs is that of independent cities divided by " + times;
  }

  private static String precision(Precision precision) {
    String wanted = "±" + Rounding.text(100 * precision.wanted(), 2) + " %";
    return precision.reached()
        ? "The wanted precision of " + wanted + " was reached for every metric."
        : "The wanted precision of "
            + wanted
            + " was not reached within the bound of "
            + precision.bound()
            + " replications: "
            + String.join(", ", precision.tooWide())
            + ".";
  }

  private static String proof(NullProof proof) {
    return "Proof that differences come from the scenario alone: a scenario that changes nothing was"
        + " simulated beside the unchanged city in "
        + proof.replications()
        + (proof.replications() == 1 ? " replication" : " replications")
        + ", and all "
        + proof.metrics()
        + " metrics were equal to the last bit of every value and day.";
  }

  /** With a capital and a full stop. */
  static String sentence(String words) {
    String start = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return start.endsWith(".") ? start : start + ".";
  }
}
