package hms.esr.server.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run found for one metric: the unchanged city against the report's first changed one.
 *
 * @param definition what the metric means
 * @param baseline mean over replications of the unchanged city
 * @param simulated mean over replications of the changed city
 * @param difference simulated less baseline, paired by replication
 * @param varianceRatio by how much common random numbers cut the variance of the difference: that
 *     of two independent arms over that of the pairs; NaN where it cannot be told
 * @param risk what the threshold says about the simulated arm
 * @param verdict what the difference's interval says
 * @param baselineDaily by measured day
 * @param simulatedDaily by measured day
 * @param distribution the single values behind the metric; null for a metric that has none
 * @param groups by group of citizens; empty for a metric that cannot be divided
 * @param failure why a custom probe gave nothing; null when it did not fail
 */
public record ProbeResult(
    ProbeDefinition definition,
    Estimate baseline,
    Estimate simulated,
    Estimate difference,
    double varianceRatio,
    Risk risk,
    Verdict verdict,
    DailySeries baselineDaily,
    DailySeries simulatedDaily,
    @Nullable DistributionResult distribution,
    List<GroupResult> groups,
    @Nullable String failure) {
  public ProbeResult {
    groups = List.copyOf(groups);
  }

  /** The change in percent of the baseline; NaN where the baseline is 0 or unknown. */
  double percent() {
    return baseline.mean() == 0 || difference.observations() == 0
        ? Double.NaN
        : 100 * difference.mean() / Math.abs(baseline.mean());
  }
}
