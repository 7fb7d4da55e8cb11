package hms.esr.server.run.study;

import hms.esr.server.report.Estimate;
import hms.esr.server.report.Precision;
import hms.esr.server.report.ProbeDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Adds replications until intervals are narrow enough. Half of the 95 % interval of each arm's mean
 * may be at most the wanted share of the mean; half of that of each paired difference at most the
 * wanted share of the larger of the two means. An interval narrower than half of the last digit
 * shown is narrow enough whatever the mean.
 *
 * <p>Source: A. M. Law, "Simulation Modeling and Analysis", 5th ed., 2015, section 9.4.1 (relative
 * precision, sequential procedure).
 */
final class PrecisionRule {
  /** Variances of few replications mislead: no step more than doubles what is there. */
  private static final int MOST_GROWTH = 2;

  /** A little more than the extrapolation says, or the next look would often just miss it. */
  private static final double MARGIN = 1.05;

  private final Arms arms;
  private final Replications replications;
  private final List<ProbeDefinition> probes;

  PrecisionRule(Arms arms, Replications replications, List<ProbeDefinition> probes) {
    this.arms = arms;
    this.replications = replications;
    this.probes = probes;
  }

  /** How many replications each arm should have; as many as there are when that is enough. */
  int wanted() {
    int there = arms.replications(0);
    double excess = replications.precision() > 0 ? excess() : 0;
    if (excess <= 1 || there >= replications.most()) {
      return there;
    }
    double extrapolated = Math.ceil(there * excess * excess * MARGIN);
    double bounded = Math.min(extrapolated, (double) MOST_GROWTH * there);
    return (int) Math.min(replications.most(), Math.max(there + 1.0, bounded));
  }

  Precision result() {
    List<String> tooWide = new ArrayList<>();
    for (int metric = 0; metric < probes.size(); metric++) {
      double excess = excess(metric);
      if (excess > 1) {
        String how =
            arms.replications(0) < 2
                ? "no interval"
                : String.format(Locale.ROOT, "%.1f times as wide as wanted", excess);
        tooWide.add(probes.get(metric).metric() + " (" + how + ")");
      }
    }
    return new Precision(replications.precision(), tooWide.isEmpty(), replications.most(), tooWide);
  }

  private double excess() {
    double most = 0;
    for (int metric = 0; metric < probes.size(); metric++) {
      most = Math.max(most, excess(metric));
    }
    return most;
  }

  /** By what the widest interval of a metric exceeds the wanted width; 1 or less: narrow enough. */
  private double excess(int metric) {
    double most = 0;
    int there = arms.replications(0);
    double[] baseline = arms.values(0, metric, there);
    Estimate before = Estimate.of(baseline);
    for (int arm = 0; arm < arms.size(); arm++) {
      double[] values = arms.values(arm, metric, there);
      Estimate after = Estimate.of(values);
      most = Math.max(most, excess(metric, after, after.mean()));
      Estimate difference = Estimate.ofDifferences(baseline, values, Estimate.LEVEL);
      double larger = Math.max(Math.abs(before.mean()), Math.abs(after.mean()));
      most = Math.max(most, excess(metric, difference, larger));
    }
    return most;
  }

  private double excess(int metric, Estimate estimate, double scale) {
    if (estimate.observations() == 0) {
      return 0; // what is never observed will not be observed more precisely
    }
    if (!estimate.hasInterval()) {
      return MOST_GROWTH;
    }
    double lastDigit = 0.5 * Math.pow(10, -probes.get(metric).decimals());
    double wanted = Math.max(replications.precision() * Math.abs(scale), lastDigit);
    return estimate.halfWidth() / wanted;
  }
}
