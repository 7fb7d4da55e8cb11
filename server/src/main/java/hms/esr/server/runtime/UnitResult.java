package hms.esr.server.runtime;

import hms.esr.kernel.statistics.QuantileSketch;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a unit observed, by the unit's metrics (built-in ones first, then custom ones).
 *
 * @param values over the measured days; NaN where nothing was observed
 * @param daily by measured day; NaN where nothing was observed
 * @param groups by grouping and group, one after the other as {@link Runtime#groupings} lists them;
 *     null for a metric that cannot be divided among citizens
 * @param distributions the single values behind a metric; null for a metric that has none
 * @param failures custom probes that gave nothing, by metric
 * @param digest SHA-256 over the bits of everything observed, also of metrics not asked for
 */
public record UnitResult(
    double[] values,
    double[][] daily,
    List<double @Nullable []> groups,
    List<@Nullable QuantileSketch> distributions,
    Map<String, ProbeFailure> failures,
    String digest) {
  public UnitResult {
    groups = Collections.unmodifiableList(groups);
    distributions = Collections.unmodifiableList(distributions);
    failures = Collections.unmodifiableMap(new TreeMap<>(failures));
  }

  /** Without groups, distributions or custom probes. */
  public static UnitResult plain(double[] values, double[][] daily, String digest) {
    int metrics = values.length;
    return new UnitResult(
        values,
        daily,
        Collections.nCopies(metrics, null),
        Collections.nCopies(metrics, null),
        Map.of(),
        digest);
  }
}
