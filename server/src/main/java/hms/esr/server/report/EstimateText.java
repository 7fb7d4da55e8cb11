package hms.esr.server.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Estimates in words. A mean and its interval have as many digits as the interval carries: two
 * significant ones of half its width, and no more than one beyond the metric's own.
 */
final class EstimateText {
  private static final int SIGNIFICANT = 2;
  private static final int BEYOND = 1;

  private EstimateText() {}

  /** Such as {@code 180.2 (179.6 to 180.7)}; a dash where nothing was observed. */
  static String withInterval(ProbeDefinition definition, Estimate estimate) {
    return value(definition, estimate) + bracket(definition, estimate);
  }

  /** A difference, such as {@code +2 h (1.93 to 2.05)}. */
  static String difference(ProbeDefinition definition, Estimate difference) {
    return change(definition, difference) + bracket(definition, difference);
  }

  /** A difference without its interval, such as {@code +2 h}. */
  static String change(ProbeDefinition definition, Estimate difference) {
    return (difference.mean() > 0 ? "+" : "")
        + fixed(difference.mean(), decimals(definition, difference))
        + (Double.isNaN(difference.mean()) ? "" : differenceUnit(definition));
  }

  /** A mean alone, with its unit, at the digits that its interval carries. */
  static String value(ProbeDefinition definition, Estimate estimate) {
    return fixed(estimate.mean(), decimals(definition, estimate))
        + (Double.isNaN(estimate.mean()) ? "" : unit(definition));
  }

  /** Such as {@code 179.6 to 180.7}; {@code no interval} where there is none. */
  static String interval(ProbeDefinition definition, Estimate estimate) {
    int decimals = decimals(definition, estimate);
    return estimate.hasInterval()
        ? fixed(estimate.low(), decimals) + " to " + fixed(estimate.high(), decimals)
        : "no interval";
  }

  /** A number with exactly so many decimals; a dash for one that is not finite. */
  static String fixed(double value, int decimals) {
    return Double.isFinite(value)
        ? new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString()
        : "–";
  }

  /** What a metric is measured in, with a space before it; empty where its title says so. */
  static String unit(ProbeDefinition definition) {
    boolean isSaid = definition.unit().isEmpty() || definition.title().contains("/day");
    return isSaid ? "" : " " + definition.unit();
  }

  /** Differences of percentages are percentage points, not percents. */
  static String differenceUnit(ProbeDefinition definition) {
    return definition.unit().equals("%") ? " points" : unit(definition);
  }

  private static String bracket(ProbeDefinition definition, Estimate estimate) {
    return estimate.hasInterval() ? " (" + interval(definition, estimate) + ")" : "";
  }

  private static int decimals(ProbeDefinition definition, Estimate estimate) {
    double half = estimate.halfWidth();
    if (!estimate.hasInterval() || half == 0) {
      return definition.decimals();
    }
    int carried = SIGNIFICANT - 1 - (int) Math.floor(Math.log10(half));
    return Math.clamp(carried, 0, definition.decimals() + BEYOND);
  }
}
