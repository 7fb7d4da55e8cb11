package hms.esr.server.run;

import hms.esr.server.report.Assumption;
import hms.esr.server.report.ProbeDefinition;
import hms.esr.server.run.study.ArmPlan;
import hms.esr.server.run.study.Experiment;
import hms.esr.server.run.study.Replications;
import hms.esr.server.run.study.Study;
import hms.esr.server.run.study.Unit;
import hms.esr.server.run.study.WarmUpRule;
import hms.esr.server.runtime.ArmUnit;
import hms.esr.server.runtime.CustomProbe;
import hms.esr.server.runtime.Policy;
import hms.esr.server.runtime.RuntimeBox;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a run needs, fixed when it is recorded: a run done again after a crash reads nothing
 * else, so a scenario or a probe edited meanwhile cannot change it.
 *
 * @param runtime the name of the runtime that computes it
 * @param box the sandbox
 * @param boxName the name its owner gave it
 * @param arms the unchanged city, then the scenarios
 * @param unaltered the policy of a scenario that changes nothing
 * @param study what kind of question it answers
 * @param unchanged a swept parameter's value in the unchanged city; NaN where there is none
 * @param city the city's name
 * @param starts the city's date of the first day of the warm-up
 * @param mode when a change starts
 * @param seed of every draw
 * @param warmUp virtual days before measuring starts
 * @param days measured virtual days
 * @param replications of each arm
 * @param probes what is reported, in the order of picking
 * @param custom the programs of those that users defined
 * @param assumptions what the numbers rest on
 * @param warnings what a reader of the report should know
 * @param request the body that asks the same again
 */
public record RunPlan(
    String runtime,
    RuntimeBox box,
    String boxName,
    List<ArmPlan> arms,
    Policy unaltered,
    Study study,
    double unchanged,
    String city,
    LocalDate starts,
    RunMode mode,
    long seed,
    WarmUpRule warmUp,
    int days,
    Replications replications,
    List<ProbeDefinition> probes,
    List<CustomProbe> custom,
    List<Assumption> assumptions,
    List<String> warnings,
    String request) {
  public RunPlan {
    arms = List.copyOf(arms);
    probes = List.copyOf(probes);
    custom = List.copyOf(custom);
    assumptions = List.copyOf(assumptions);
    warnings = List.copyOf(warnings);
  }

  /** The same run with other numbers of replications. */
  RunPlan with(Replications other) {
    return new RunPlan(
        runtime,
        box,
        boxName,
        arms,
        unaltered,
        study,
        unchanged,
        city,
        starts,
        mode,
        seed,
        warmUp,
        days,
        other,
        probes,
        custom,
        assumptions,
        warnings,
        request);
  }

  /** A fresh experiment. */
  Experiment experiment() {
    return new Experiment(arms, study, replications, warmUp, measured(), days, seed);
  }

  /** About how many units it has. */
  int expectedUnits() {
    return experiment().expectedUnits();
  }

  /** The scenario that a list shows: the first one, or the unchanged city where there is none. */
  public ArmPlan scenario() {
    return arms.get(Math.min(1, arms.size() - 1));
  }

  /** The probes in the order in which units report them: the city's own, then the users'. */
  List<ProbeDefinition> measured() {
    List<ProbeDefinition> measured = new ArrayList<>();
    probes.stream().filter(probe -> !isCustom(probe)).forEach(measured::add);
    for (CustomProbe one : custom) {
      probes.stream().filter(p -> p.metric().equals(one.metric())).forEach(measured::add);
    }
    return measured;
  }

  private boolean isCustom(ProbeDefinition probe) {
    return custom.stream().anyMatch(one -> one.metric().equals(probe.metric()));
  }

  /** A unit of the experiment for the runtime; without an arm, that of the unaltered city. */
  ArmUnit unit(Experiment experiment, Unit unit) {
    ArmPlan arm = experiment.arm(unit);
    return unit(
        arm == null ? ArmPlan.baseline(unaltered) : arm,
        unit.replication(),
        experiment.warmUpDays(unit),
        experiment.days(unit));
  }

  /** One replication of a city, as this run would have it. */
  public ArmUnit unit(ArmPlan arm, int replication, int warmUpDays, int measuredDays) {
    List<String> metrics =
        probes.stream().filter(probe -> !isCustom(probe)).map(ProbeDefinition::metric).toList();
    Policy before = mode == RunMode.TRANSITION ? arm.before() : null;
    return new ArmUnit(
        box,
        before == null ? arm.policy() : before,
        before == null ? null : arm.policy(),
        seed,
        replication,
        warmUpDays,
        measuredDays,
        metrics,
        custom);
  }
}
