package hms.esr.server.report;

import hms.esr.kernel.statistics.QuantileSketch;
import hms.esr.kernel.statistics.SparseSketch;
import hms.esr.server.report.chart.NiceStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the single values of two arms as quantiles and a histogram over the same classes: equally
 * wide ones, of a width of 1, 2 or 5 times a power of ten, from 0 to where at most one value of a
 * hundred of either arm lies beyond. Shares that do not add up to 1 leave out that tail.
 */
final class Distributions {
  private static final int CLASSES = 20;
  private static final double MEDIAN = 0.5;
  private static final double NINE_TENTHS = 0.9;
  private static final double ALL_BUT_A_HUNDREDTH = 0.99;

  private Distributions() {}

  /** Null where either arm has no single values. */
  static @Nullable DistributionResult of(
      @Nullable QuantileSketch baseline, @Nullable QuantileSketch simulated) {
    return baseline == null || simulated == null ? null : of(baseline.sparse(), simulated.sparse());
  }

  private static @Nullable DistributionResult of(SparseSketch baseline, SparseSketch simulated) {
    if (baseline.count() == 0 || simulated.count() == 0) {
      return null;
    }
    List<Double> bounds =
        bounds(
            Math.max(
                baseline.quantile(ALL_BUT_A_HUNDREDTH), simulated.quantile(ALL_BUT_A_HUNDREDTH)));
    return new DistributionResult(
        percentiles(baseline),
        percentiles(simulated),
        bounds,
        shares(baseline, bounds),
        shares(simulated, bounds));
  }

  private static Percentiles percentiles(SparseSketch values) {
    return new Percentiles(
        values.count(),
        values.quantile(MEDIAN),
        values.quantile(NINE_TENTHS),
        values.quantile(ALL_BUT_A_HUNDREDTH));
  }

  private static List<Double> bounds(double highest) {
    double width = NiceStep.notUnder((highest > 0 ? highest : 1) / CLASSES);
    List<Double> bounds = new ArrayList<>(List.of(0.0));
    while (bounds.getLast() <= highest || bounds.size() < 2) {
      bounds.add(bounds.size() * width);
    }
    return bounds;
  }

  private static List<Double> shares(SparseSketch values, List<Double> bounds) {
    List<Double> shares = new ArrayList<>();
    double below = 0;
    for (double bound : bounds.subList(1, bounds.size())) {
      double next = values.countBelow(bound);
      shares.add((next - below) / values.count());
      below = next;
    }
    return shares;
  }
}
