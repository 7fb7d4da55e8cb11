package hms.esr.server.report;

import java.util.List;

/**
 * A finished run's report, whole in itself: it can be rendered when its sandbox is gone.
 *
 * @param head what was asked
 * @param fingerprint SHA-256 over the inputs and the bits of every result; equal for equal runs
 * @param warnings what a reader should know before trusting the numbers
 * @param probes one result a picked metric, in the order of picking
 */
public record RunReport(
    ReportHead head, String fingerprint, List<String> warnings, List<ProbeResult> probes) {
  public RunReport {
    warnings = List.copyOf(warnings);
    probes = List.copyOf(probes);
  }
}
