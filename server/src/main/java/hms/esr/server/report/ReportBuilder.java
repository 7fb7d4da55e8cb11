package hms.esr.server.report;

import java.util.ArrayList;
import java.util.List;

/** Makes a report of what both arms observed. */
public final class ReportBuilder {
  private ReportBuilder() {}

  /**
   * What the replications of one arm observed for one metric.
   *
   * @param values the value over the measured days, by replication; NaN where nothing was observed
   * @param daily the mean over replications by measured day
   */
  public record ArmObservations(double[] values, List<Double> daily) {
    public ArmObservations {
      daily = List.copyOf(daily);
    }
  }

  /** The result of a metric; the arms' observations are paired by replication. */
  public static ProbeResult probe(
      ProbeDefinition definition, ArmObservations baseline, ArmObservations simulated) {
    double[] differences = new double[baseline.values().length];
    for (int replication = 0; replication < differences.length; replication++) {
      differences[replication] = simulated.values()[replication] - baseline.values()[replication];
    }
    Estimate after = Estimate.of(simulated.values());
    Limit limit = definition.limit();
    return new ProbeResult(
        definition,
        Estimate.of(baseline.values()),
        after,
        Estimate.of(differences),
        limit == null ? Risk.NONE : Risk.of(after, limit),
        baseline.daily(),
        simulated.daily());
  }

  /** The report; what its numbers cannot carry is added to the warnings. */
  public static RunReport report(
      ReportHead head, String fingerprint, List<String> warnings, List<ProbeResult> probes) {
    List<String> all = new ArrayList<>(warnings);
    if (head.replications() < 2) {
      all.add("one replication gives no interval: a difference may be chance");
    }
    for (ProbeResult probe : probes) {
      int missing = head.replications() - probe.difference().observations();
      if (missing > 0) {
        all.add(
            probe.definition().metric()
                + " observed nothing in "
                + missing
                + " of "
                + head.replications()
                + " replications");
      }
    }
    return new RunReport(head, fingerprint, all, probes);
  }
}
