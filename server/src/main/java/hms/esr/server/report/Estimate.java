package hms.esr.server.report;

import hms.esr.kernel.statistics.ConfidenceInterval;
import java.util.Arrays;

/**
 * A mean over replications and its interval, of 95 % unless where it is kept says otherwise.
 *
 * @param mean NaN where no replication observed anything
 * @param low the interval's lower end; NaN with fewer than two observations
 * @param high the interval's upper end; NaN with fewer than two observations
 * @param observations how many replications observed something
 */
public record Estimate(double mean, double low, double high, int observations) {
  /** The confidence of an interval that is not corrected for anything. */
  public static final double LEVEL = 0.95;

  /** Nothing was observed. */
  public static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN, 0);

  /** Estimates a mean at 95 %; replications that observed nothing (NaN) are left out. */
  public static Estimate of(double[] perReplication) {
    return of(perReplication, LEVEL);
  }

  /** Estimates a mean; replications that observed nothing (NaN) are left out. */
  public static Estimate of(double[] perReplication, double level) {
    double[] observed = new double[perReplication.length];
    int count = 0;
    for (double value : perReplication) {
      if (!Double.isNaN(value)) {
        observed[count++] = value;
      }
    }
    if (count == 0) {
      return NONE;
    }
    ConfidenceInterval interval = ConfidenceInterval.ofMean(Arrays.copyOf(observed, count), level);
    return new Estimate(interval.mean(), interval.low(), interval.high(), count);
  }

  /** Estimates the mean of the differences of pairs. */
  public static Estimate ofDifferences(double[] from, double[] to, double level) {
    return of(differences(from, to), level);
  }

  static double[] differences(double[] from, double[] to) {
    double[] differences = new double[from.length];
    for (int replication = 0; replication < differences.length; replication++) {
      differences[replication] = to[replication] - from[replication];
    }
    return differences;
  }

  /** Whether there is an interval at all. */
  public boolean hasInterval() {
    return !Double.isNaN(low) && !Double.isNaN(high);
  }

  /** Half of the interval's width; NaN where there is none. */
  public double halfWidth() {
    return (high - low) / 2;
  }

  /** Whether the interval leaves open that the true value is 0, or cannot tell. */
  boolean mayBeZero() {
    return !hasInterval() || (low <= 0 && high >= 0);
  }

  /** Whether every observation was 0, as far as the mean and the interval can show. */
  boolean isExactlyZero() {
    return mean == 0 && (!hasInterval() || (low == 0 && high == 0));
  }
}
