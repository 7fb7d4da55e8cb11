package hms.esr.server.report;

import java.util.List;

/**
 * Whether the intervals became as narrow as wanted.
 *
 * @param wanted half an interval's width as a share of the mean, such as 0.05; 0 when not asked for
 * @param reached whether every probe's intervals are that narrow
 * @param bound the most replications that were allowed
 * @param tooWide the metrics whose intervals are wider, with how wide, for people
 */
public record Precision(double wanted, boolean reached, int bound, List<String> tooWide) {
  public Precision {
    tooWide = List.copyOf(tooWide);
  }
}
