package hms.esr.server.report;

import hms.esr.server.report.ScenarioResult.ScenarioProbe;
import hms.esr.server.runtime.Grouping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the parts of a report of what arms observed; arms are paired by replication. */
public final class ReportBuilder {
  private ReportBuilder() {}

  /**
   * The full result of a metric.
   *
   * @param groupings how citizens are divided
   * @param level of the difference's interval, such as 0.95
   */
  public static ProbeResult probe(
      ProbeDefinition definition,
      List<Grouping> groupings,
      ArmObservations baseline,
      ArmObservations simulated,
      double level) {
    Estimate after = Estimate.of(simulated.values());
    Estimate difference = Estimate.ofDifferences(baseline.values(), simulated.values(), level);
    return new ProbeResult(
        definition,
        Estimate.of(baseline.values()),
        after,
        difference,
        VarianceRatio.of(baseline.values(), simulated.values()),
        risk(after, definition),
        Verdict.of(difference, definition.better()),
        baseline.daily(),
        simulated.daily(),
        Distributions.of(baseline.distribution(), simulated.distribution()),
        groups(definition, groupings, baseline, simulated),
        failure(baseline, simulated));
  }

  /** The result of a metric for one of several changed cities. */
  public static ScenarioProbe scenarioProbe(
      ProbeDefinition definition,
      ArmObservations baseline,
      ArmObservations simulated,
      double level) {
    Estimate after = Estimate.of(simulated.values());
    Estimate difference = Estimate.ofDifferences(baseline.values(), simulated.values(), level);
    return new ScenarioProbe(
        definition.metric(),
        after,
        difference,
        risk(after, definition),
        Verdict.of(difference, definition.better()));
  }

  private static Risk risk(Estimate after, ProbeDefinition definition) {
    Limit limit = definition.limit();
    return limit == null ? Risk.NONE : Risk.of(after, limit);
  }

  private static @Nullable String failure(ArmObservations baseline, ArmObservations simulated) {
    return baseline.failure() != null ? baseline.failure() : simulated.failure();
  }

  private static List<GroupResult> groups(
      ProbeDefinition definition,
      List<Grouping> groupings,
      ArmObservations baseline,
      ArmObservations simulated) {
    List<GroupResult> results = new ArrayList<>();
    if (baseline.groups().isEmpty()) {
      return results;
    }
    int at = 0;
    for (Grouping grouping : groupings) {
      double level = Bonferroni.level(Estimate.LEVEL, grouping.labels().size());
      for (String label : grouping.labels()) {
        double[] before = baseline.groups().get(at);
        double[] after = simulated.groups().get(at);
        Estimate difference = Estimate.ofDifferences(before, after, level);
        results.add(
            new GroupResult(
                grouping.name(),
                grouping.title(),
                label,
                Estimate.of(before),
                Estimate.of(after),
                difference,
                Verdict.of(difference, definition.better())));
        at++;
      }
    }
    return results;
  }

  /** What a reader must know of results that are not whole. */
  public static List<String> warnings(int replications, List<ProbeResult> probes) {
    List<String> warnings = new ArrayList<>();
    if (replications < 2) {
      warnings.add("one replication gives no interval: a difference may be chance");
    }
    for (ProbeResult probe : probes) {
      String failure = probe.failure();
      int missing = replications - probe.difference().observations();
      if (failure != null) {
        warnings.add(probe.definition().metric() + " failed: " + failure);
      } else if (missing > 0) {
        warnings.add(
            probe.definition().metric()
                + " observed nothing in "
                + missing
                + " of "
                + replications
                + " replications");
      }
    }
    return warnings;
  }
}
