package hms.esr.server.api;

import hms.esr.server.run.Run;
import hms.esr.server.run.RunPlan;
import hms.esr.server.run.RunProgress;
import hms.esr.server.run.study.ArmPlan;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run as an answer. */
record RunView(
    String runId,
    String box,
    String status,
    Progress progress,
    String study,
    @Nullable String scenario,
    List<String> scenarios,
    int days,
    @Nullable Integer warmupDays,
    int replications,
    long seed,
    String mode,
    List<String> metrics,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String fingerprint,
    @Nullable String error,
    Map<String, String> links) {

  /** Units (replications of an arm) done of all. */
  record Progress(int done, int total, int percent) {
    static Progress of(RunProgress progress) {
      return new Progress(progress.done(), progress.total(), progress.percent());
    }
  }

  /** What a server-sent event carries: the same progress, and flat for a reader in a hurry. */
  record Event(String runId, String status, int done, int total, int percent, Progress progress) {
    static Event of(String runId, RunProgress progress) {
      return new Event(
          runId,
          progress.status().name(),
          progress.done(),
          progress.total(),
          progress.percent(),
          Progress.of(progress));
    }
  }

  static RunView of(Run run) {
    RunPlan plan = run.plan();
    List<String> scenarios = plan.arms().stream().skip(1).map(ArmPlan::id).toList();
    return new RunView(
        run.runId(),
        run.boxId(),
        run.status().name(),
        Progress.of(run.progress()),
        plan.study().word(),
        scenarios.isEmpty() ? null : scenarios.getFirst(),
        scenarios,
        plan.days(),
        plan.warmUp().detected() ? null : plan.warmUp().days(),
        plan.replications().first(),
        plan.seed(),
        plan.mode().word(),
        plan.probes().stream().map(probe -> probe.metric()).toList(),
        run.createdAt(),
        run.startedAt(),
        run.endedAt(),
        run.fingerprint(),
        run.error(),
        links(run));
  }

  private static Map<String, String> links(Run run) {
    String self = "/api/esr/runs/" + run.runId();
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", self);
    links.put("events", self + "/events");
    links.put("report", self + "/report");
    links.put("sandbox", "/api/esr/sandboxes/" + run.boxId());
    return links;
  }
}
