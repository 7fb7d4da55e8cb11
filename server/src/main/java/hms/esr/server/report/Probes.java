package hms.esr.server.report;

/** Finds a metric of a report; a report names only those that it holds. */
final class Probes {
  private Probes() {}

  static ProbeResult result(RunReport report, String metric) {
    return report.probes().stream()
        .filter(probe -> probe.definition().metric().equals(metric))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the report lacks the metric " + metric));
  }

  static ProbeDefinition definition(RunReport report, String metric) {
    return result(report, metric).definition();
  }
}
