package hms.esr.server.report;

import hms.esr.kernel.statistics.QuantileSketch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the replications of one arm observed for one metric.
 *
 * @param values the value over the measured days, by replication; NaN where nothing was observed
 * @param daily the days over all replications
 * @param groups by group (as all groupings list them, one after the other) and replication; empty
 *     for a metric that cannot be divided among citizens
 * @param distribution the single values of all replications; null for a metric that has none
 * @param failure why a custom probe gave nothing; null when it did not fail
 */
public record ArmObservations(
    double[] values,
    DailySeries daily,
    List<double[]> groups,
    @Nullable QuantileSketch distribution,
    @Nullable String failure) {
  public ArmObservations {
    groups = List.copyOf(groups);
  }

  /** Without groups, single values and failures. */
  public static ArmObservations plain(double[] values, DailySeries daily) {
    return new ArmObservations(values, daily, List.of(), null, null);
  }
}
