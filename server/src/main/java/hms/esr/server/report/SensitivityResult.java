package hms.esr.server.report;

import java.util.List;

/**
 * How much each uncertain parameter moves the answer (the difference that the scenario makes).
 *
 * @param method {@code one-at-a-time} or {@code morris}
 * @param about the method in a sentence, with its source
 * @param factors the uncertain parameters
 * @param effects by metric, the strongest factor first
 */
public record SensitivityResult(
    String method, String about, List<Factor> factors, List<Effect> effects) {
  public SensitivityResult {
    factors = List.copyOf(factors);
    effects = List.copyOf(effects);
  }

  /**
   * An uncertain parameter.
   *
   * @param name such as {@code PATIENCE_DAYS of permit-svc}
   * @param unit may be empty
   * @param value as it is in the unchanged city
   * @param low the least that is plausible
   * @param high the most that is plausible
   * @param source why these bounds
   */
  public record Factor(
      String name, String unit, double value, double low, double high, String source) {}

  /**
   * What a factor does to the answer of a metric.
   *
   * @param metric its name
   * @param factor the factor's name
   * @param atLow the difference with the factor at its low end; one-at-a-time only, else unknown
   * @param atHigh the difference with the factor at its high end; one-at-a-time only, else unknown
   * @param strength how far the answer moves: the largest distance between both ends and the answer
   *     as it is, or Morris's mean of absolute elementary effects over the whole range
   * @param spread Morris's standard deviation of elementary effects: large where the factor acts
   *     differently in different places, alone or with others; NaN for one-at-a-time
   */
  public record Effect(
      String metric,
      String factor,
      Estimate atLow,
      Estimate atHigh,
      double strength,
      double spread) {
    /** Whether the factor moves the answer at all, as far as was observed. */
    public boolean moves() {
      return strength > 0;
    }
  }
}
