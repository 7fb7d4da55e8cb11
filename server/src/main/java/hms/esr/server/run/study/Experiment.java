package hms.esr.server.run.study;

import hms.esr.server.report.GoalResult;
import hms.esr.server.report.NullProof;
import hms.esr.server.report.Precision;
import hms.esr.server.report.ProbeDefinition;
import hms.esr.server.report.SensitivityResult;
import hms.esr.server.report.WarmUp;
import hms.esr.server.runtime.UnitResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run's experiment: hands out units wave by wave and takes their results, until its study has
 * enough. Several threads may bring results; a next wave is asked for when all of the last are
 * there. What it asks for depends on results alone.
 */
public final class Experiment {
  private final Arms arms;
  private final Design design;
  private final WarmUpRule rule;
  private final int days;
  private final @Nullable WarmUpPilot pilot;
  private final ArmFold nullFold;
  private boolean piloted;
  private boolean nullAsked;

  /**
   * An experiment with nothing observed.
   *
   * @param plans the unchanged city, then those to compare with it
   * @param probes in the order of the units' metrics
   * @param days measured days
   * @param seed of what the study itself draws
   */
  public Experiment(
      List<ArmPlan> plans,
      Study study,
      Replications replications,
      WarmUpRule rule,
      List<ProbeDefinition> probes,
      int days,
      long seed) {
    this.rule = rule;
    this.days = days;
    arms = new Arms(probes.size(), days);
    design = design(plans, study, replications, probes, seed);
    pilot = rule.detected() ? new WarmUpPilot(design.pilots(), probes) : null;
    nullFold = new ArmFold(probes.size(), days, false);
  }

  private Design design(
      List<ArmPlan> plans,
      Study study,
      Replications replications,
      List<ProbeDefinition> probes,
      long seed) {
    ArmPlan last = plans.getLast();
    return switch (study) {
      case Study.Comparison comparison -> {
        plans.forEach(plan -> arms.add(plan, arms.size() <= 1));
        yield new FixedArms(arms, replications, probes, 1);
      }
      case Study.Sweep sweep -> {
        arms.add(plans.getFirst(), true);
        for (double value : sweep.values()) {
          boolean headline = arms.size() == sweep.values().size();
          arms.add(last.changedTo(sweep.parameter(), value), headline);
        }
        yield new FixedArms(arms, replications, probes, arms.size() - 1);
      }
      case Study.Goal goal -> {
        arms.add(plans.getFirst(), true);
        yield new Search(arms, goal, replications, probes, last);
      }
      case Study.Sensitivity sensitivity -> {
        plans.forEach(plan -> arms.add(plan, true));
        yield new Screening(arms, sensitivity, replications, probes, seed);
      }
    };
  }

  /** About how many units there will be in all. */
  public synchronized int expectedUnits() {
    int pilots = pilot == null ? 0 : pilot.units().size();
    return pilots + 1 + design.expectedUnits();
  }

  /** The next wave; empty when there is enough. */
  public synchronized List<Unit> next() {
    if (pilot != null && !piloted) {
      piloted = true;
      return pilot.units();
    }
    List<Unit> wave = new ArrayList<>(design.next());
    if (!nullAsked) {
      nullAsked = true;
      wave.add(new Unit(Unit.Kind.NULL_SCENARIO, 0, 0));
    }
    return wave;
  }

  /** The city of a unit; null for the scenario that changes nothing. */
  public synchronized @Nullable ArmPlan arm(Unit unit) {
    return switch (unit.kind()) {
      case PILOT -> pilot().plan(unit.arm());
      case MEASURED -> arms.plan(unit.arm());
      case NULL_SCENARIO -> null;
    };
  }

  /** Virtual days before a unit is measured. */
  public synchronized int warmUpDays(Unit unit) {
    return unit.kind() == Unit.Kind.PILOT ? 0 : warmUpDays();
  }

  /** Virtual days before measured units are measured. */
  public synchronized int warmUpDays() {
    return pilot == null ? rule.days() : pilot.result().days();
  }

  /** Virtual days for which a unit is measured. */
  public synchronized int days(Unit unit) {
    return unit.kind() == Unit.Kind.PILOT ? WarmUpPilot.DAYS : days;
  }

  /** Takes what a unit observed. */
  public synchronized void add(Unit unit, UnitResult result) {
    ArmFold fold =
        switch (unit.kind()) {
          case PILOT -> pilot().fold(unit.arm());
          case MEASURED -> arms.fold(unit.arm());
          case NULL_SCENARIO -> nullFold;
        };
    fold.add(unit.replication(), result);
  }

  private WarmUpPilot pilot() {
    if (pilot == null) {
      throw new IllegalStateException("the warm-up was given: there are no pilots");
    }
    return pilot;
  }

  /** How many arms were measured; arm 0 is the unchanged city. */
  public synchronized int armCount() {
    return arms.size();
  }

  /** A measured arm's city. */
  public synchronized ArmPlan armPlan(int arm) {
    return arms.plan(arm);
  }

  /** What was observed of an arm. */
  public synchronized ArmFold observed(int arm) {
    return arms.fold(arm);
  }

  /** The first so many values of an arm's metric, by replication. */
  public synchronized double[] values(int arm, int metric, int replications) {
    return arms.values(arm, metric, replications);
  }

  /** Index of the arm that a report shows beside the unchanged city. */
  public synchronized int headline() {
    return design.headline();
  }

  /** How the warm-up was set. */
  public synchronized WarmUp warmUp() {
    return pilot == null
        ? new WarmUp(false, rule.days(), "Given: " + rule.days() + " days.", List.of())
        : pilot.result();
  }

  /** Whether the wanted precision was reached; null when none was asked for. */
  public synchronized @Nullable Precision precision() {
    if (design instanceof FixedArms fixed) {
      Precision precision = fixed.precision();
      return precision.wanted() == 0 ? null : precision;
    }
    return null;
  }

  /** The search's answer; null when the study is no search. */
  public synchronized @Nullable GoalResult goal() {
    return design instanceof Search search ? search.result() : null;
  }

  /** The level of a search's intervals; NaN when the study is no search. */
  public synchronized double goalLevel() {
    return design instanceof Search search ? search.level() : Double.NaN;
  }

  /** Which assumption the answer hangs on; null when the study does not ask. */
  public synchronized @Nullable SensitivityResult sensitivity() {
    return design instanceof Screening screening ? screening.result() : null;
  }

  /**
   * The proof that no change gives no difference.
   *
   * @param metrics how many metrics the digests cover
   * @throws IllegalStateException when it fails: no figure of the run can be trusted then
   */
  public synchronized NullProof nullProof(int metrics) {
    if (!nullFold.firstDigest().equals(arms.fold(0).firstDigest())) {
      throw new IllegalStateException(
          "a scenario that changes nothing gave other results than the unchanged city: no"
              + " difference of this run can be trusted. Please report this with the run's record");
    }
    return new NullProof(1, metrics);
  }
}
