package hms.esr.server.report;

import java.util.List;

/**
 * The single values behind a metric (such as each caller's wait) in both arms, all replications
 * together, in the metric's unit.
 *
 * @param baseline quantiles of the unchanged city
 * @param simulated quantiles of the changed city
 * @param bounds edges of the classes, ascending, one more than there are classes
 * @param baselineShares share of the values in each class, 0 to 1
 * @param simulatedShares share of the values in each class, 0 to 1
 */
public record DistributionResult(
    Percentiles baseline,
    Percentiles simulated,
    List<Double> bounds,
    List<Double> baselineShares,
    List<Double> simulatedShares) {
  public DistributionResult {
    bounds = List.copyOf(bounds);
    baselineShares = List.copyOf(baselineShares);
    simulatedShares = List.copyOf(simulatedShares);
  }
}
