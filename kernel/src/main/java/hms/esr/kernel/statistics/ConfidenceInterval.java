package hms.esr.kernel.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A two-sided interval on a mean by Student's t, from independent observations (one a replication).
 * For a paired comparison pass the differences.
 *
 * <p>Source: A. M. Law, "Simulation Modeling and Analysis", 5th ed., 2015, section 9.4.1.
 *
 * @param mean the observations' mean
 * @param halfWidth half of the interval's width; NaN with fewer than two observations
 * @param level the confidence, such as 0.95
 * @param observations how many
 */
public record ConfidenceInterval(double mean, double halfWidth, double level, int observations) {
  /** The interval of these observations. */
  public static ConfidenceInterval ofMean(double[] observations, double level) {
    Tally tally = new Tally();
    for (double observation : observations) {
      tally.add(observation);
    }
    int n = observations.length;
    if (n < 2) {
      return new ConfidenceInterval(tally.mean(), Double.NaN, level, n);
    }
    double error = Math.sqrt(tally.variance() / n);
    if (error == 0) {
      return new ConfidenceInterval(tally.mean(), 0, level, n);
    }
    double t = TDistribution.of(n - 1).inverseSurvivalProbability((1 - level) / 2);
    return new ConfidenceInterval(tally.mean(), t * error, level, n);
  }

  /** The lower end. */
  public double low() {
    return mean - halfWidth;
  }

  /** The upper end. */
  public double high() {
    return mean + halfWidth;
  }

  /** Whether the value lies inside. */
  public boolean covers(double value) {
    return low() <= value && value <= high();
  }
}
