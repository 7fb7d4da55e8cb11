package hms.esr.server.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.server.report.ProbeDefinition;
import hms.esr.server.report.RunReport;
import hms.esr.server.run.ActiveRun.Outcome;
import hms.esr.server.run.study.ArmPlan;
import hms.esr.server.run.study.Replications;
import hms.esr.server.run.study.Study;
import hms.esr.server.run.study.WarmUpRule;
import hms.esr.server.runtime.ArmUnit;
import hms.esr.server.runtime.Grouping;
import hms.esr.server.runtime.Policy;
import hms.esr.server.runtime.Runtime;
import hms.esr.server.runtime.RuntimeBox;
import hms.esr.server.runtime.RuntimeCapabilities;
import hms.esr.server.runtime.UnitResult;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ActiveRunTest {
  private static final RuntimeBox BOX = new RuntimeBox("SBX-0001", "reference", 100, 1);

  /** A runtime whose results are a function of the unit, as the contract of runtimes says. */
  private record SmallRuntime(Function<ArmUnit, Double> value) implements Runtime {
    @Override
    public String name() {
      return "small";
    }

    @Override
    public RuntimeCapabilities capabilities() {
      return new RuntimeCapabilities(true, false, false);
    }

    @Override
    public void prepare(RuntimeBox box) {}

    @Override
    public void wipe(String boxId) {}

    @Override
    public UnitResult simulate(ArmUnit unit, BooleanSupplier cancelled) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      double value = value().apply(unit);
      return UnitResult.plain(
          new double[] {value}, new double[][] {new double[unit.days()]}, "digest " + value);
    }

    @Override
    public List<Grouping> groupings(RuntimeBox box) {
      return List.of();
    }

    @Override
    public SortedMap<String, String> versions(RuntimeBox box) {
      return new TreeMap<>();
    }
  }

  private static Policy policy(String sla) {
    return new Policy(
        new TreeMap<>(Map.of("permit-svc", new TreeMap<>(Map.of("SLA", sla)))),
        new TreeMap<>(),
        new TreeMap<>());
  }

  private static RunPlan plan(RunMode mode, String simulatedSla) {
    return plan(mode, new Replications(3, 3, 0), new Study.Comparison(), policy(simulatedSla));
  }

  private static RunPlan plan(
      RunMode mode, Replications replications, Study study, Policy... simulated) {
    List<ArmPlan> arms = new ArrayList<>(List.of(ArmPlan.baseline(policy("10"))));
    for (Policy policy : simulated) {
      String id = "SCN-000" + arms.size();
      arms.add(new ArmPlan(id, "scenario", null, List.of(), policy, policy("10")));
    }
    return new RunPlan(
        "small",
        BOX,
        "box",
        arms,
        policy("10"),
        study,
        Double.NaN,
        "reference",
        LocalDate.of(2026, 1, 5),
        mode,
        42,
        new WarmUpRule(28, false),
        14,
        replications,
        List.of(
            new ProbeDefinition(
                "a.b",
                "A",
                "",
                "",
                "",
                0,
                ProbeDefinition.Better.NEITHER,
                null,
                "built-in",
                "a.yaml:1")),
        List.of(),
        List.of(),
        List.of(),
        "{}");
  }

  private static double sla(ArmUnit unit) {
    Policy last = unit.fromFirstMeasuredDay() == null ? unit.policy() : unit.fromFirstMeasuredDay();
    return Double.parseDouble(Objects.requireNonNull(last.env().get("permit-svc")).get("SLA"));
  }

  private static ActiveRun run(RunPlan plan, Function<ArmUnit, Double> value) {
    return new ActiveRun(
        "RUN-000001", plan, new SmallRuntime(value), new RunMetrics(new SimpleMeterRegistry()));
  }

  private static RunReport report(ActiveRun run, boolean backwards) {
    for (List<Runnable> wave = wave(run); !wave.isEmpty(); wave = wave(run)) {
      (backwards ? wave.reversed() : wave).forEach(Runnable::run);
    }
    return assertInstanceOf(Outcome.Done.class, run.outcome()).report();
  }

  private static List<Runnable> wave(ActiveRun run) {
    return run.next(() -> {});
  }

  @Test
  void bothArmsShareSeedAndReplicationAndDifferInTheirPolicy() {
    List<ArmUnit> seen = new ArrayList<>();
    ActiveRun run =
        run(
            plan(RunMode.STEADY, "3"),
            unit -> {
              seen.add(unit);
              return sla(unit);
            });
    RunReport report = report(run, false);
    assertEquals(7, seen.size(), "three replications of two arms, and the null scenario");
    assertEquals(policy("10"), seen.getLast().policy());
    for (int i = 0; i < 6; i += 2) {
      assertEquals(seen.get(i).replication(), seen.get(i + 1).replication());
      assertEquals(42, seen.get(i).seed());
      assertEquals(42, seen.get(i + 1).seed());
      assertEquals(policy("10"), seen.get(i).policy());
      assertEquals(policy("3"), seen.get(i + 1).policy());
    }
    assertEquals(-7, report.probes().getFirst().difference().mean());
  }

  @Test
  void aTransitionWarmsUpUnderTheBaselineAndSwitchesWhenMeasuringStarts() {
    RunPlan plan = plan(RunMode.TRANSITION, "3");
    ArmUnit simulated = plan.unit(plan.arms().get(1), 0, 28, 14);
    assertEquals(policy("10"), simulated.policy());
    assertEquals(policy("3"), simulated.fromFirstMeasuredDay());
    assertEquals(null, plan.unit(plan.arms().get(0), 0, 28, 14).fromFirstMeasuredDay());
  }

  @Test
  void whatChangesNothingDiffersByExactlyZero() {
    ActiveRun run = run(plan(RunMode.STEADY, "10"), unit -> 0.1 * unit.replication() + sla(unit));
    var difference = report(run, false).probes().getFirst().difference();
    assertEquals(0, difference.mean());
    assertEquals(0, difference.high());
  }

  @Test
  void theFingerprintDependsOnTheWorkAndNotOnItsOrder() {
    Function<ArmUnit, Double> value = unit -> 0.1 * unit.replication() + sla(unit);
    String forwards = report(run(plan(RunMode.STEADY, "3"), value), false).fingerprint();
    String backwards = report(run(plan(RunMode.STEADY, "3"), value), true).fingerprint();
    String other =
        report(run(plan(RunMode.STEADY, "3"), unit -> Math.nextUp(value.apply(unit))), false)
            .fingerprint();
    assertEquals(forwards, backwards);
    assertNotEquals(forwards, other);
  }

  @Test
  void aUnitThatThrowsFailsTheRunWithItsPlainCause() {
    ActiveRun run =
        run(
            plan(RunMode.STEADY, "3"),
            unit -> {
              if (unit.replication() == 1) {
                throw new IllegalArgumentException("REVIEWERS is no number\nand a second line");
              }
              return 1.0;
            });
    wave(run).forEach(Runnable::run);
    assertEquals(
        new Outcome.Failed("Replication 1 of the baseline arm failed: REVIEWERS is no number"),
        run.outcome());
    assertEquals(2, run.progress().done(), "units after the failure are not computed");
  }

  @Test
  void whoFollowsHearsTheStateAtOnceAndEachChangeToTheEnd() {
    ActiveRun run = run(plan(RunMode.STEADY, "3"), unit -> 1.0);
    List<RunProgress> heard = new ArrayList<>();
    List<Runnable> units = wave(run);
    units.subList(0, 4).forEach(Runnable::run);
    run.follow(heard::add);
    units.subList(4, 7).forEach(Runnable::run);
    run.ended(RunStatus.DONE);
    assertEquals(
        List.of(
            new RunProgress(RunStatus.RUNNING, 4, 7),
            new RunProgress(RunStatus.RUNNING, 5, 7),
            new RunProgress(RunStatus.RUNNING, 6, 7),
            new RunProgress(RunStatus.RUNNING, 7, 7),
            new RunProgress(RunStatus.DONE, 7, 7)),
        heard);
    assertTrue(run.ended().isDone());
  }

  @Test
  void aCancelledRunComputesNothingMoreAndHasNoReport() {
    ActiveRun run = run(plan(RunMode.STEADY, "3"), unit -> 1.0);
    List<Runnable> units = wave(run);
    units.getFirst().run();
    run.cancel();
    units.subList(1, 7).forEach(Runnable::run);
    assertEquals(1, run.progress().done());
    assertInstanceOf(Outcome.Cancelled.class, run.outcome());
    assertFalse(run.ended().isDone());
  }
}
