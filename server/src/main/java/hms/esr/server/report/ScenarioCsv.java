package hms.esr.server.report;

import hms.esr.server.report.ScenarioResult.ScenarioProbe;

/**
 * Every changed city (a scenario, or a point of a sweep or a search) as RFC 4180 CSV: a row a city
 * and metric, with the difference to the unchanged city first.
 */
public final class ScenarioCsv {
  private ScenarioCsv() {}

  /** The whole table. */
  public static String render(RunReport report) {
    CsvRows rows =
        new CsvRows(
            "scenario",
            "name",
            "metric",
            "difference",
            "difference_low",
            "difference_high",
            "verdict",
            "baseline",
            "simulated",
            "simulated_low",
            "simulated_high",
            "risk");
    for (ScenarioResult scenario : report.scenarios()) {
      for (ScenarioProbe probe : scenario.probes()) {
        add(rows, scenario, probe, Probes.result(report, probe.metric()));
      }
    }
    return rows.toString();
  }

  private static void add(
      CsvRows rows, ScenarioResult scenario, ScenarioProbe probe, ProbeResult result) {
    int decimals = result.definition().decimals();
    rows.add(
        scenario.id(),
        scenario.name(),
        probe.metric(),
        CsvRows.number(probe.difference().mean(), decimals),
        CsvRows.number(probe.difference().low(), decimals),
        CsvRows.number(probe.difference().high(), decimals),
        probe.verdict().word(),
        CsvRows.number(result.baseline().mean(), decimals),
        CsvRows.number(probe.simulated().mean(), decimals),
        CsvRows.number(probe.simulated().low(), decimals),
        CsvRows.number(probe.simulated().high(), decimals),
        probe.risk().word());
  }
}
