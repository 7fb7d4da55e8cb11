package hms.esr.server.report;

import hms.esr.kernel.statistics.ConfidenceInterval;
import java.util.Arrays;

/**
 * A mean over replications and its 95 % interval.
 *
 * @param mean NaN where no replication observed anything
 * @param low the interval's lower end; NaN with fewer than two observations
 * @param high the interval's upper end; NaN with fewer than two observations
 * @param observations how many replications observed something
 */
public record Estimate(double mean, double low, double high, int observations) {
  private static final double LEVEL = 0.95;

  /** Estimates a mean; replications that observed nothing (NaN) are left out. */
  static Estimate of(double[] perReplication) {
    double[] observed = new double[perReplication.length];
    int count = 0;
    for (double value : perReplication) {
      if (!Double.isNaN(value)) {
        observed[count++] = value;
      }
    }
    if (count == 0) {
      return new Estimate(Double.NaN, Double.NaN, Double.NaN, 0);
    }
    ConfidenceInterval interval = ConfidenceInterval.ofMean(Arrays.copyOf(observed, count), LEVEL);
    return new Estimate(interval.mean(), interval.low(), interval.high(), count);
  }

  boolean hasInterval() {
    return !Double.isNaN(low) && !Double.isNaN(high);
  }

  /** Whether the interval leaves open that the true value is 0, or cannot tell. */
  boolean mayBeZero() {
    return !hasInterval() || (low <= 0 && high >= 0);
  }
}
