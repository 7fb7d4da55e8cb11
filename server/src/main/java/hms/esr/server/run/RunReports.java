package hms.esr.server.run;

import hms.esr.server.digest.Fingerprint;
import hms.esr.server.report.Estimate;
import hms.esr.server.report.ProbeResult;
import hms.esr.server.report.ReportBuilder;
import hms.esr.server.report.ReportHead;
import hms.esr.server.report.RunReport;
import hms.esr.server.report.WarmUp;
import hms.esr.server.runtime.Policy;
import hms.esr.server.store.StoredJson;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Makes the report of a run whose units are all there. */
final class RunReports {
  private RunReports() {}

  static RunReport of(
      String runId,
      RunPlan plan,
      SortedMap<String, String> versions,
      ArmFold baseline,
      ArmFold simulated) {
    List<ProbeResult> probes = new ArrayList<>();
    for (int metric = 0; metric < plan.probes().size(); metric++) {
      String name = plan.probes().get(metric).metric();
      probes.add(
          ReportBuilder.probe(
              plan.probes().get(metric),
              List.of(),
              baseline.observations(metric, name),
              simulated.observations(metric, name),
              Estimate.LEVEL));
    }
    List<String> warnings = new ArrayList<>(plan.warnings());
    warnings.addAll(ReportBuilder.warnings(plan.replications(), probes));
    return new RunReport(
        head(runId, plan, versions),
        fingerprint(plan, versions, baseline, simulated),
        warnings,
        probes,
        List.of(),
        0,
        List.of(),
        null,
        null,
        null,
        "95 % intervals",
        new WarmUp(false, plan.warmupDays(), "given", List.of()),
        null,
        null,
        List.of());
  }

  private static ReportHead head(String runId, RunPlan plan, SortedMap<String, String> versions) {
    return new ReportHead(
        plan.box().boxId(),
        plan.boxName(),
        runId,
        plan.scenario(),
        plan.scenarioName(),
        plan.question(),
        plan.changes(),
        plan.city(),
        plan.box().population(),
        plan.box().seed(),
        plan.seed(),
        plan.mode().word(),
        plan.warmupDays(),
        plan.days(),
        plan.starts().plusDays(plan.warmupDays()),
        plan.replications(),
        versions,
        "{}");
  }

  /** Names (of the box, the run, the scenario) are left out: equal work has equal fingerprints. */
  private static String fingerprint(
      RunPlan plan, SortedMap<String, String> versions, ArmFold baseline, ArmFold simulated) {
    Fingerprint fingerprint = new Fingerprint().add(plan.runtime()).add(plan.city());
    versions.forEach((name, version) -> fingerprint.add(name).add(version));
    fingerprint.add(plan.box().population()).add(plan.box().seed());
    add(fingerprint, plan.baseline());
    add(fingerprint, plan.simulated());
    fingerprint
        .add(plan.mode().word())
        .add(plan.seed())
        .add(plan.warmupDays())
        .add(plan.days())
        .add(plan.replications());
    plan.metrics().forEach(fingerprint::add);
    return fingerprint.add(baseline.digest()).add(simulated.digest()).hex();
  }

  private static void add(Fingerprint fingerprint, Policy policy) {
    fingerprint.add(StoredJson.write(policy));
  }
}
