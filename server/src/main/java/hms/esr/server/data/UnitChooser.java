package hms.esr.server.data;

import hms.esr.city.blueprint.NearestName;
import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import hms.esr.server.report.RunReport;
import hms.esr.server.run.Run;
import hms.esr.server.run.RunPlan;
import hms.esr.server.run.RunPlanner;
import hms.esr.server.run.RunStatus;
import hms.esr.server.run.Runs;
import hms.esr.server.run.study.ArmPlan;
import hms.esr.server.runtime.ArmUnit;
import hms.esr.server.runtime.RuntimeBox;
import hms.esr.server.sandbox.Sandbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the replication that a caller means. */
@ApplicationScoped
class UnitChooser {
  /** Of a sandbox without a run: as a run has them when nothing else is said. */
  private static final int WARMUP_DAYS = 28;

  private static final int DAYS = 14;

  private final Runs runs;
  private final RunPlanner planner;

  UnitChooser(Runs runs, RunPlanner planner) {
    this.runs = runs;
    this.planner = planner;
  }

  /**
   * The unit of a choice.
   *
   * @throws Refused when there is no such run of the sandbox, or no such arm of the run
   */
  ChosenUnit unit(Sandbox sandbox, LogChoice choice) {
    return run(sandbox, choice.run())
        .map(run -> ofRun(run, choice))
        .orElseGet(() -> unchanged(sandbox, choice));
  }

  private Optional<Run> run(Sandbox sandbox, @Nullable String wanted) {
    if (wanted == null) {
      return runs.newest(sandbox.boxId(), List.of(RunStatus.DONE));
    }
    Run run = runs.find(wanted);
    if (!run.boxId().equals(sandbox.boxId())) {
      throw Refused.field(
          "unknown-run",
          "/run",
          "Run " + wanted + " is of sandbox " + run.boxId() + ", not of " + sandbox.boxId() + ".");
    }
    if (run.status() != RunStatus.DONE) {
      throw new Refused(
          RefusalKind.CONFLICT,
          "run-not-done",
          "Run " + wanted + " is " + run.status() + "; only one that is DONE can be looked into.");
    }
    return Optional.of(run);
  }

  private ChosenUnit ofRun(Run run, LogChoice choice) {
    RunPlan plan = run.plan();
    int warmUp =
        plan.warmUp().detected()
            ? runs.report(run.runId()).map(RunReport::head).orElseThrow().warmupDays()
            : plan.warmUp().days();
    ArmUnit unit = plan.unit(arm(run, choice.arm()), choice.replication(), warmUp, plan.days());
    return new ChosenUnit(plan.runtime(), run.runId(), choice.arm(), bare(unit));
  }

  private static ArmPlan arm(Run run, String wanted) {
    List<ArmPlan> arms = run.plan().arms();
    if (wanted.equals(LogChoice.SIMULATED) && arms.size() > 1) {
      return arms.get(1);
    }
    return arms.stream()
        .filter(arm -> arm.id().equals(wanted))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> known = arms.stream().map(ArmPlan::id).toList();
              return unknownArm(
                  "Run " + run.runId() + " has no arm '" + wanted + "'", wanted, known);
            });
  }

  private static Refused unknownArm(String what, String wanted, List<String> known) {
    return Refused.field(
        "unknown-arm",
        "/arm",
        what
            + NearestName.hint(wanted, known)
            + "; it has: "
            + String.join(", ", known)
            + (known.size() > 1 ? "; simulated is the first after baseline." : "."));
  }

  private ChosenUnit unchanged(Sandbox sandbox, LogChoice choice) {
    if (!choice.arm().equals(LogChoice.BASELINE)) {
      throw unknownArm(
          "Sandbox "
              + sandbox.boxId()
              + " has no finished run, so only the unchanged city is there",
          choice.arm(),
          List.of(LogChoice.BASELINE));
    }
    RuntimeBox box =
        new RuntimeBox(sandbox.boxId(), sandbox.source(), sandbox.population(), sandbox.seed());
    ArmUnit unit =
        new ArmUnit(
            box,
            planner.unchanged(sandbox),
            null,
            sandbox.seed(),
            choice.replication(),
            WARMUP_DAYS,
            DAYS,
            List.of(),
            List.of());
    return new ChosenUnit(sandbox.runtime(), null, choice.arm(), unit);
  }

  /** Without what is measured: the rows are the same, and the log serves every such unit. */
  private static ArmUnit bare(ArmUnit unit) {
    return new ArmUnit(
        unit.box(),
        unit.policy(),
        unit.fromFirstMeasuredDay(),
        unit.seed(),
        unit.replication(),
        unit.warmupDays(),
        unit.days(),
        List.of(),
        List.of());
  }
}
