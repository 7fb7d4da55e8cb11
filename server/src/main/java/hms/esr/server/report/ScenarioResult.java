package hms.esr.server.report;

import java.util.List;

/**
 * One changed city against the unchanged one: a scenario, or a point of a sweep or a search.
 *
 * @param id the scenario's id, or the point's value
 * @param name for people
 * @param changes what is changed, one line each
 * @param probes one a picked metric, in the order of picking
 */
public record ScenarioResult(
    String id, String name, List<String> changes, List<ScenarioProbe> probes) {
  public ScenarioResult {
    changes = List.copyOf(changes);
    probes = List.copyOf(probes);
  }

  /**
   * A metric of this changed city.
   *
   * @param metric its name
   * @param simulated mean over replications, with its own 95 % interval
   * @param difference to the unchanged city, paired by replication; where several scenarios are
   *     compared, its interval is corrected for their number
   * @param risk what the threshold says
   * @param verdict what the difference's interval says
   */
  public record ScenarioProbe(
      String metric, Estimate simulated, Estimate difference, Risk risk, Verdict verdict) {}
}
