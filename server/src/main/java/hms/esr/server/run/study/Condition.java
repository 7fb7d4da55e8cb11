package hms.esr.server.run.study;

import hms.esr.server.report.Estimate;
import hms.esr.server.report.GoalResult.Standing;

/**
 * What a search wants of a metric.
 *
 * @param metric one of the run's metrics
 * @param side on which side of the bound its mean shall lie
 * @param bound in the metric's unit
 */
public record Condition(String metric, Side side, double bound) {
  /** Which side of a bound is wanted; the bound itself is. */
  public enum Side {
    AT_MOST("at most"),
    AT_LEAST("at least");

    private final String words;

    Side(String words) {
      this.words = words;
    }
  }

  /** For people, such as {@code at most 8}. */
  public String text() {
    return side.words + " " + Parameter.text(bound);
  }

  /** What an interval says; one replication alone leaves it open. */
  Standing standing(Estimate estimate) {
    if (!estimate.hasInterval()) {
      return Standing.OPEN;
    }
    return switch (side) {
      case AT_MOST ->
          estimate.high() <= bound
              ? Standing.HOLDS
              : estimate.low() > bound ? Standing.FAILS : Standing.OPEN;
      case AT_LEAST ->
          estimate.low() >= bound
              ? Standing.HOLDS
              : estimate.high() < bound ? Standing.FAILS : Standing.OPEN;
    };
  }
}
