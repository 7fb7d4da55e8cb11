package hms.esr.server.report;

import java.util.List;

/**
 * A metric by measured day over the replications of an arm; NaN where nothing was observed.
 *
 * @param mean mean over replications
 * @param p10 what a tenth of the replications stay below
 * @param p90 what nine tenths of the replications stay below
 */
public record DailySeries(List<Double> mean, List<Double> p10, List<Double> p90) {
  public DailySeries {
    mean = List.copyOf(mean);
    p10 = List.copyOf(p10);
    p90 = List.copyOf(p90);
  }

  /** No days. */
  public static DailySeries none() {
    return new DailySeries(List.of(), List.of(), List.of());
  }
}
