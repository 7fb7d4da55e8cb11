package hms.esr.city.engine;

import hms.esr.kernel.statistics.SparseSketch;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one replication measured, by the metric's index in the city.
 *
 * @param values each metric over the measured days, in the metric's unit; NaN: nothing to measure
 * @param daily each metric on each measured day; NaN: nothing to measure on that day
 * @param groups each metric over the measured days for the cases of each group's citizens, the
 *     groups of the first of {@link hms.esr.city.citizen.Population#groupings} first; NaN: nothing
 *     to measure in that group; null for a metric of staff or of a level, which has no citizens. A
 *     quantile is represented by the mean
 * @param distributions the single values of the measured days behind a metric that is a mean or a
 *     quantile, also of waits; null for any other
 */
public record ReplicationResult(
    double[] values,
    double[][] daily,
    List<double @Nullable []> groups,
    List<@Nullable SparseSketch> distributions) {
  public ReplicationResult {
    groups = Collections.unmodifiableList(groups);
    distributions = Collections.unmodifiableList(distributions);
  }
}
