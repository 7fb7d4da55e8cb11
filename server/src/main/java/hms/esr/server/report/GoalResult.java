package hms.esr.server.report;

import java.util.List;

/**
 * The answer to a search, with its evidence.
 *
 * @param question such as {@code smallest REVIEW_SLA_DAYS of permit-svc with inspector.load at most
 *     8}
 * @param parameter for people
 * @param unit of the values; may be empty
 * @param found whether a value was found that meets every condition
 * @param value the answer; NaN when none was found
 * @param explanation the answer in a sentence, with what speaks for it
 * @param steps what was tried, in the order of trying
 */
public record GoalResult(
    String question,
    String parameter,
    String unit,
    boolean found,
    double value,
    String explanation,
    List<Step> steps) {
  public GoalResult {
    steps = List.copyOf(steps);
  }

  /** What the interval of a mean says of a condition. */
  public enum Standing {
    /** The whole interval meets it. */
    HOLDS,
    /** The whole interval misses it. */
    FAILS,
    /** The interval lies on both sides. */
    OPEN
  }

  /**
   * A value that was tried.
   *
   * @param value the parameter's value
   * @param replications how many it took
   * @param checks one a condition
   */
  public record Step(double value, int replications, List<Check> checks) {
    public Step {
      checks = List.copyOf(checks);
    }
  }

  /**
   * A condition at a value.
   *
   * @param metric its name
   * @param condition for people, such as {@code at most 8}
   * @param limit the number in the condition, in the metric's unit; drawn as a line
   * @param estimate the metric's mean and interval there
   * @param standing what they say
   */
  public record Check(
      String metric, String condition, double limit, Estimate estimate, Standing standing) {}
}
