package hms.esr.server.run;

import hms.esr.server.digest.Fingerprint;
import hms.esr.server.report.ArmObservations;
import hms.esr.server.report.Bonferroni;
import hms.esr.server.report.DailySeries;
import hms.esr.server.report.Estimate;
import hms.esr.server.report.ProbeDefinition;
import hms.esr.server.report.ProbeResult;
import hms.esr.server.report.Ranking;
import hms.esr.server.report.ReportBuilder;
import hms.esr.server.report.ReportHead;
import hms.esr.server.report.RunReport;
import hms.esr.server.report.ScenarioResult;
import hms.esr.server.report.SweepResult;
import hms.esr.server.run.study.ArmPlan;
import hms.esr.server.run.study.Experiment;
import hms.esr.server.run.study.Study;
import hms.esr.server.runtime.Grouping;
import hms.esr.server.runtime.Policy;
import hms.esr.server.store.StoredJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Makes the report of a run whose units are all there. */
final class RunReports {
  private final String runId;
  private final RunPlan plan;
  private final Experiment experiment;
  private final SortedMap<String, String> versions;
  private final List<Grouping> groupings;
  private final double level;

  private RunReports(
      String runId,
      RunPlan plan,
      Experiment experiment,
      SortedMap<String, String> versions,
      List<Grouping> groupings) {
    this.runId = runId;
    this.plan = plan;
    this.experiment = experiment;
    this.versions = versions;
    this.groupings = groupings;
    this.level = Bonferroni.level(Estimate.LEVEL, compared());
  }

  static RunReport of(
      String runId,
      RunPlan plan,
      Experiment experiment,
      SortedMap<String, String> versions,
      List<Grouping> groupings) {
    return new RunReports(runId, plan, experiment, versions, groupings).report();
  }

  /** How many differences are read side by side. */
  private int compared() {
    return plan.study() instanceof Study.Sensitivity ? 1 : experiment.armCount() - 1;
  }

  /** How many arms the report lists beside the unchanged city. */
  private int listed() {
    return plan.study() instanceof Study.Sensitivity ? 2 : experiment.armCount();
  }

  private RunReport report() {
    int headline = experiment.headline();
    List<ProbeResult> probes = new ArrayList<>();
    for (ProbeDefinition definition : plan.probes()) {
      probes.add(
          ReportBuilder.probe(
              definition,
              groupings,
              observed(0, definition, headline),
              observed(headline, definition, headline),
              level));
    }
    List<ScenarioResult> scenarios = new ArrayList<>();
    for (int arm = 1; arm < listed(); arm++) {
      scenarios.add(scenario(arm));
    }
    int replications = experiment.observed(headline).replications();
    List<String> warnings = new ArrayList<>(plan.warnings());
    warnings.addAll(ReportBuilder.warnings(replications, probes));
    warnings.addAll(failuresElsewhere(probes, headline));
    return new RunReport(
        head(replications),
        fingerprint(),
        warnings,
        probes,
        scenarios,
        headline - 1,
        ranking(),
        sweep(),
        experiment.goal(),
        experiment.sensitivity(),
        confidence(),
        experiment.warmUp(),
        experiment.precision(),
        experiment.nullProof(plan.probes().size()),
        plan.assumptions());
  }

  /** Failures of probes that neither of the arms shown in full has. */
  private List<String> failuresElsewhere(List<ProbeResult> probes, int headline) {
    List<String> warnings = new ArrayList<>();
    for (ProbeResult probe : probes) {
      String metric = probe.definition().metric();
      for (int arm = 1; arm < experiment.armCount() && probe.failure() == null; arm++) {
        String failure = experiment.observed(arm).failure(metric);
        if (failure != null && arm != headline) {
          warnings.add(metric + " failed with " + experiment.armPlan(arm).name() + ": " + failure);
          break;
        }
      }
    }
    return warnings;
  }

  private int place(ProbeDefinition definition) {
    return plan.measured().indexOf(definition);
  }

  /** Cut to the replications that both arms have, so that they pair. */
  private ArmObservations observed(int arm, ProbeDefinition definition, int other) {
    int metric = place(definition);
    ArmObservations all = experiment.observed(arm).observations(metric, definition.metric());
    int pairs = pairs(arm, other);
    List<double[]> groups =
        all.groups().stream().map(values -> Arrays.copyOf(values, pairs)).toList();
    return new ArmObservations(
        experiment.values(arm, metric, pairs),
        all.daily(),
        groups,
        all.distribution(),
        all.failure());
  }

  private int pairs(int arm, int other) {
    return Math.min(
        Math.min(experiment.observed(0).replications(), experiment.observed(arm).replications()),
        experiment.observed(other).replications());
  }

  private ScenarioResult scenario(int arm) {
    ArmPlan city = experiment.armPlan(arm);
    List<ScenarioResult.ScenarioProbe> results = new ArrayList<>();
    for (ProbeDefinition definition : plan.probes()) {
      int metric = place(definition);
      int pairs = pairs(arm, arm);
      results.add(
          ReportBuilder.scenarioProbe(
              definition,
              ArmObservations.plain(experiment.values(0, metric, pairs), DailySeries.none()),
              ArmObservations.plain(experiment.values(arm, metric, pairs), DailySeries.none()),
              level));
    }
    return new ScenarioResult(city.id(), city.name(), city.changes(), results);
  }

  private List<Ranking> ranking() {
    List<Ranking> ranking = new ArrayList<>();
    if (plan.study() instanceof Study.Comparison && experiment.armCount() > 2) {
      for (ProbeDefinition definition : plan.probes()) {
        if (definition.better() != ProbeDefinition.Better.NEITHER) {
          ranking.add(Tiers.of(definition, experiment, place(definition)));
        }
      }
    }
    return ranking;
  }

  private @Nullable SweepResult sweep() {
    return plan.study() instanceof Study.Sweep sweep
        ? new SweepResult(
            sweep.parameter().title(), sweep.parameter().unit(), sweep.values(), plan.unchanged())
        : null;
  }

  private String confidence() {
    String each =
        "Each interval of a mean holds its true value with 95 % (Student's t over replications);"
            + " differences are paired by replication.";
    return switch (plan.study()) {
      case Study.Comparison comparison when compared() > 1 ->
          each
              + " The "
              + compared()
              + " differences of a metric are corrected to hold all at once with 95 % (Bonferroni,"
              + percent()
              + " each); ranks by pairs of all arms the same way.";
      case Study.Comparison comparison -> each;
      case Study.Sweep sweep ->
          each
              + " The curve's band is of 95 % at each point; its "
              + compared()
              + " differences are corrected to hold all at once (Bonferroni,"
              + percent()
              + " each).";
      case Study.Goal goal ->
          each
              + String.format(
                  Locale.ROOT,
                  " The search's conditions are judged by intervals of %.3f %% each, corrected for"
                      + " the number of looks that the search may take (Bonferroni).",
                  100 * experiment.goalLevel());
      case Study.Sensitivity sensitivity -> each + " Intervals of factors are not corrected.";
    };
  }

  private String percent() {
    return String.format(Locale.ROOT, " %.2f %%", 100 * level);
  }

  private ReportHead head(int replications) {
    ArmPlan shown = plan.scenario();
    int warmUpDays = experiment.warmUpDays();
    ArmPlan headline = experiment.armPlan(experiment.headline());
    return new ReportHead(
        plan.box().boxId(),
        plan.boxName(),
        runId,
        shown.id(),
        shown.name(),
        question(shown),
        headline.changes(),
        plan.city(),
        plan.box().population(),
        plan.box().seed(),
        plan.seed(),
        plan.mode().word(),
        warmUpDays,
        plan.days(),
        plan.starts().plusDays(warmUpDays),
        replications,
        versions,
        plan.request());
  }

  private @Nullable String question(ArmPlan shown) {
    return switch (plan.study()) {
      case Study.Comparison comparison when plan.arms().size() > 2 ->
          "Which of "
              + (plan.arms().size() - 1)
              + " scenarios is best: "
              + String.join(", ", plan.arms().stream().skip(1).map(ArmPlan::name).toList())
              + "?";
      case Study.Comparison comparison -> shown.question();
      case Study.Sweep sweep -> "How does the city respond to " + sweep.parameter().title() + "?";
      case Study.Goal goal -> "What is the " + goal.question() + "?";
      case Study.Sensitivity sensitivity ->
          "On which assumption does the answer of “" + shown.name() + "” hang?";
    };
  }

  /** Names (of the box, the run, the scenario) are left out: equal work has equal fingerprints. */
  private String fingerprint() {
    Fingerprint fingerprint = new Fingerprint().add(plan.runtime()).add(plan.city());
    versions.forEach((name, version) -> fingerprint.add(name).add(version));
    fingerprint.add(plan.box().population()).add(plan.box().seed());
    for (int arm = 0; arm < experiment.armCount(); arm++) {
      add(fingerprint, experiment.armPlan(arm).policy());
    }
    fingerprint
        .add(plan.mode().word())
        .add(plan.seed())
        .add(experiment.warmUpDays())
        .add(plan.days())
        .add(plan.replications().first());
    plan.measured().forEach(probe -> fingerprint.add(probe.metric()));
    plan.custom().forEach(probe -> fingerprint.add(probe.source()));
    for (int arm = 0; arm < experiment.armCount(); arm++) {
      fingerprint.add(experiment.observed(arm).digest());
    }
    return fingerprint.hex();
  }

  private static void add(Fingerprint fingerprint, Policy policy) {
    fingerprint.add(StoredJson.write(policy));
  }
}
