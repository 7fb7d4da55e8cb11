package hms.esr.server.report;

import hms.esr.server.report.ScenarioResult.ScenarioProbe;

/** Finds a scenario, and a metric of one; a report names only those that it holds. */
final class Scenarios {
  private Scenarios() {}

  static ScenarioResult byId(RunReport report, String id) {
    return report.scenarios().stream()
        .filter(scenario -> scenario.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the report ranks an unknown scenario " + id));
  }

  static ScenarioProbe probe(ScenarioResult scenario, String metric) {
    return scenario.probes().stream()
        .filter(probe -> probe.metric().equals(metric))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("scenario " + scenario.id() + " lacks " + metric));
  }

  /** The name of the city that a report's first numbers are of. */
  static String headline(RunReport report) {
    return report.scenarios().isEmpty()
        ? report.head().scenarioName()
        : report.scenarios().get(report.headline()).name();
  }

  /** Whether scenarios were compared that are neither points of a sweep nor steps of a search. */
  static boolean areCompared(RunReport report) {
    return report.scenarios().size() > 1 && report.sweep() == null && report.goal() == null;
  }
}
