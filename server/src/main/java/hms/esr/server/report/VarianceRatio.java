package hms.esr.server.report;

import hms.esr.kernel.statistics.Tally;

/**
 * What common random numbers saved: the variance of the difference of two independent arms, Var(A)
 * + Var(B), over that of the pairs, Var(B - A). A ratio of 8 means that 30 pairs tell as much as
 * 240 independent replications of each arm.
 *
 * <p>Source: A. M. Law, "Simulation Modeling and Analysis", 5th ed., 2015, section 11.2.
 */
final class VarianceRatio {
  private VarianceRatio() {}

  /** The ratio; NaN with fewer than two pairs, or when every pair differs by the same. */
  static double of(double[] from, double[] to) {
    Tally before = new Tally();
    Tally after = new Tally();
    Tally differences = new Tally();
    for (int replication = 0; replication < from.length; replication++) {
      double difference = to[replication] - from[replication];
      if (!Double.isNaN(difference)) {
        before.add(from[replication]);
        after.add(to[replication]);
        differences.add(difference);
      }
    }
    double paired = differences.variance();
    return paired > 0 ? (before.variance() + after.variance()) / paired : Double.NaN;
  }
}
