package hms.esr.server.report;

import java.util.List;

/**
 * The arms of a run, best first, by one metric. Those of one tier cannot be told apart from the
 * tier's first at the corrected level.
 *
 * @param metric its name
 * @param tiers ids of scenarios ({@code baseline} is the unchanged city), best tier first
 */
public record Ranking(String metric, List<List<String>> tiers) {
  public Ranking {
    tiers = tiers.stream().map(List::copyOf).toList();
  }
}
