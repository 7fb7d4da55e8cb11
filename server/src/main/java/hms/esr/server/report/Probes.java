package hms.esr.server.report;

/** Finds a metric of a report. */
final class Probes {
  private Probes() {}

  static ProbeResult result(RunReport report, String metric) {
    return report.probes().stream()
        .filter(probe -> probe.definition().metric().equals(metric))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the report lacks the metric " + metric));
  }

  /**
   * What a metric means. A search or a pilot may look at a metric that was not picked: of that one
   * a report knows the name alone.
   */
  static ProbeDefinition definition(RunReport report, String metric) {
    return report.probes().stream()
        .map(ProbeResult::definition)
        .filter(definition -> definition.metric().equals(metric))
        .findFirst()
        .orElseGet(() -> unpicked(metric));
  }

  private static ProbeDefinition unpicked(String metric) {
    return new ProbeDefinition(
        metric, metric, "", "", "", 2, ProbeDefinition.Better.NEITHER, null, "", "");
  }
}
