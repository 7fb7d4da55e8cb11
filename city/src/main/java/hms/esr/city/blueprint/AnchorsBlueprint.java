package hms.esr.city.blueprint;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Published figures that a city must give: its file {@code anchors.yaml}.
 *
 * @param title for people
 * @param about what the figures are of; may be empty
 * @param source where they are published
 * @param precision the largest half-width of an interval, as a share of the figure, with which a
 *     figure counts as met; above 0, at most 0.25
 * @param scenarios settings that are run
 * @param anchors the figures
 */
public record AnchorsBlueprint(
    String title,
    String about,
    String source,
    double precision,
    List<Scenario> scenarios,
    List<Anchor> anchors) {

  /** Copies. */
  public AnchorsBlueprint {
    scenarios = List.copyOf(scenarios);
    anchors = List.copyOf(anchors);
  }

  /**
   * How a scenario is run.
   *
   * @param warmupDays days before the measured ones
   * @param days measured days
   * @param replications independent ones, at least 2
   * @param seed the same for scenarios that are compared: they share their random numbers
   */
  public record Run(int warmupDays, int days, int replications, long seed) {}

  /**
   * A setting of the city.
   *
   * @param env service, then parameter, then value; the rest as the blueprint's defaults
   * @param headcounts changed headcounts by pool
   * @param hours changed hours by pool
   * @param habitFactors by what a habit's rate is multiplied
   * @param afterWarmup whether it takes over on the first measured day, after a warm-up under the
   *     blueprint's defaults; otherwise it rules from the start
   */
  public record Scenario(
      String name,
      String title,
      Map<String, Map<String, String>> env,
      Map<String, Integer> headcounts,
      Map<String, String> hours,
      Map<String, Double> habitFactors,
      boolean afterWarmup,
      Run run) {

    /** Copies. */
    public Scenario {
      env = Map.copyOf(env);
      headcounts = Map.copyOf(headcounts);
      hours = Map.copyOf(hours);
      habitFactors = Map.copyOf(habitFactors);
    }
  }

  /**
   * One published figure.
   *
   * @param scenario index of the scenario that gives it
   * @param minus index of the scenario whose metric is taken off; null: none, the metric itself
   * @param metric the metric's name
   * @param says what is published, for people; may be empty
   * @param source where, if not where the others are
   * @param target the figure
   */
  public record Anchor(
      int scenario,
      @Nullable Integer minus,
      String metric,
      String says,
      String source,
      Target target,
      Location at) {}

  /** What the metric must be, in its unit. */
  public sealed interface Target {
    /**
     * A figure as printed.
     *
     * @param printed its digits as they stand in the file
     * @param rounding how far the true figure may be from it: half a unit of its last digit
     */
    record Figure(String printed, double value, double rounding) implements Target {}

    /** A range; an end is infinite where there is none. */
    record Range(double low, double high) implements Target {}
  }
}
