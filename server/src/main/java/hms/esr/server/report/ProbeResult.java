package hms.esr.server.report;

import java.util.List;

/**
 * What a run found for one metric.
 *
 * @param definition what the metric means
 * @param baseline mean over replications of the unchanged city
 * @param simulated mean over replications of the changed city
 * @param difference simulated less baseline, paired by replication
 * @param risk what the threshold says about the simulated arm
 * @param baselineDaily mean over replications by measured day; NaN where nothing was observed
 * @param simulatedDaily the same for the simulated arm
 */
public record ProbeResult(
    ProbeDefinition definition,
    Estimate baseline,
    Estimate simulated,
    Estimate difference,
    Risk risk,
    List<Double> baselineDaily,
    List<Double> simulatedDaily) {
  public ProbeResult {
    baselineDaily = List.copyOf(baselineDaily);
    simulatedDaily = List.copyOf(simulatedDaily);
  }

  /** The change in percent of the baseline; NaN where the baseline is 0 or unknown. */
  double percent() {
    return baseline.mean() == 0 || difference.observations() == 0
        ? Double.NaN
        : 100 * difference.mean() / Math.abs(baseline.mean());
  }
}
