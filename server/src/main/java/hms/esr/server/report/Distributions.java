package hms.esr.server.report;

import hms.esr.kernel.statistics.QuantileSketch;
import org.jspecify.annotations.Nullable;

/** Reads the single values of two arms as quantiles and a histogram over the same classes. */
final class Distributions {
  private Distributions() {}

  /** Null where either arm has no single values. */
  static @Nullable DistributionResult of(
      @Nullable QuantileSketch baseline, @Nullable QuantileSketch simulated) {
    return null;
  }
}
