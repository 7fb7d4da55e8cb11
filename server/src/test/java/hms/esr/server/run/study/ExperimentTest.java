package hms.esr.server.run.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.kernel.random.RandomSource;
import hms.esr.server.report.GoalResult;
import hms.esr.server.report.GoalResult.Standing;
import hms.esr.server.report.Precision;
import hms.esr.server.report.ProbeDefinition;
import hms.esr.server.report.SensitivityResult;
import hms.esr.server.report.SensitivityResult.Effect;
import hms.esr.server.run.study.Condition.Side;
import hms.esr.server.run.study.Study.Sensitivity.Method;
import hms.esr.server.runtime.Policy;
import hms.esr.server.runtime.UnitResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Experiments on a city whose answers are a formula. */
class ExperimentTest {
  private static final ProbeDefinition LOAD =
      new ProbeDefinition(
          "a.load", "Load", "", "h", "", 1, ProbeDefinition.Better.LOWER, null, "built-in", "x:1");
  private static final Parameter.Env X = new Parameter.Env("svc", "X", "days", true);
  private static final Parameter.Env Y = new Parameter.Env("svc", "Y", "", false);
  private static final Parameter.Env Z = new Parameter.Env("svc", "Z", "", false);
  private static final WarmUpRule GIVEN = new WarmUpRule(28, false);

  /** The metric's expected value, by what the policy says. */
  private interface Response {
    double at(double x, double y, double z);
  }

  private static Policy policy(double x, double y, double z) {
    Map<String, String> env =
        Map.of("X", Parameter.text(x), "Y", Parameter.text(y), "Z", Parameter.text(z));
    return new Policy(
        new TreeMap<>(Map.of("svc", new TreeMap<>(env))), new TreeMap<>(), new TreeMap<>());
  }

  private static List<ArmPlan> arms(Policy... scenarios) {
    List<ArmPlan> arms = new ArrayList<>(List.of(ArmPlan.baseline(policy(10, 1, 1))));
    for (Policy scenario : scenarios) {
      String id = "SCN-" + arms.size();
      arms.add(new ArmPlan(id, id, null, List.of(), scenario, policy(10, 1, 1)));
    }
    return arms;
  }

  private static double env(Policy policy, String name) {
    return Double.parseDouble(Objects.requireNonNull(policy.env().get("svc")).get(name));
  }

  /** Noise common to all arms, and a little of each arm's own. */
  private static double noisy(double mean, Policy policy, int replication, double spread) {
    RandomSource random = new RandomSource(5, replication);
    double common = random.uniform(1, 0, 0) - 0.5;
    double own = random.uniform(2, policy.hashCode(), 0) - 0.5;
    return mean + spread * (common + own / 10);
  }

  private static int run(Experiment experiment, Response response, double spread) {
    int units = 0;
    for (List<Unit> wave = experiment.next(); !wave.isEmpty(); wave = experiment.next()) {
      for (Unit unit : wave) {
        ArmPlan arm = experiment.arm(unit);
        Policy policy = arm == null ? policy(10, 1, 1) : arm.policy();
        double mean = response.at(env(policy, "X"), env(policy, "Y"), env(policy, "Z"));
        double value = noisy(mean, policy, unit.replication(), spread);
        int days = experiment.days(unit);
        double[] daily =
            IntStream.range(0, days)
                .mapToDouble(day -> unit.kind() == Unit.Kind.PILOT && day < 30 ? 0 : value)
                .toArray();
        experiment.add(
            unit,
            UnitResult.plain(new double[] {value}, new double[][] {daily}, "digest " + value));
        units++;
      }
    }
    return units;
  }

  private static Experiment experiment(
      List<ArmPlan> arms, Study study, Replications replications, WarmUpRule warmUp) {
    return new Experiment(arms, study, replications, warmUp, List.of(LOAD), 14, 1);
  }

  private static GoalResult search(
      boolean smallest, int from, int to, Condition condition, Response response, double spread) {
    List<Double> values =
        IntStream.rangeClosed(from, to).mapToObj(value -> (double) value).toList();
    Study.Goal goal = new Study.Goal(X, values, smallest, List.of(condition));
    Experiment experiment = experiment(arms(), goal, new Replications(5, 200, 0), GIVEN);
    run(experiment, response, spread);
    return Objects.requireNonNull(experiment.goal());
  }

  @Test
  void aComparisonTakesAllReplicationsAtOnceAndProvesThatNoChangeIsNoDifference() {
    Experiment experiment =
        experiment(
            arms(policy(3, 1, 1), policy(5, 1, 1)),
            new Study.Comparison(),
            new Replications(4, 4, 0),
            GIVEN);
    assertEquals(13, run(experiment, (x, y, z) -> x, 1));
    assertEquals(13, experiment.expectedUnits());
    assertEquals(1, experiment.nullProof(7).replications());
    assertNull(experiment.precision());
    assertFalse(experiment.warmUp().detected());
  }

  @Test
  void aNullScenarioThatDiffersByOneBitFailsTheRun() {
    Experiment experiment =
        experiment(arms(policy(3, 1, 1)), new Study.Comparison(), new Replications(2, 2, 0), GIVEN);
    for (Unit unit : experiment.next()) {
      double value = unit.kind() == Unit.Kind.NULL_SCENARIO ? Math.nextUp(1.0) : 1.0;
      experiment.add(
          unit,
          UnitResult.plain(
              new double[] {value}, new double[][] {new double[14]}, "digest " + value));
    }
    assertThrows(IllegalStateException.class, () -> experiment.nullProof(1));
  }

  @Test
  void precisionAddsReplicationsUntilEveryIntervalIsThatNarrow() {
    Experiment experiment =
        experiment(
            arms(policy(3, 1, 1)), new Study.Comparison(), new Replications(4, 1000, 0.05), GIVEN);
    run(experiment, (x, y, z) -> 10 + x, 20);
    Precision precision = Objects.requireNonNull(experiment.precision());
    assertTrue(precision.reached(), precision.toString());
    int there = experiment.observed(0).replications();
    assertTrue(there > 50 && there < 1000, there + " replications");
    assertEquals(there, experiment.observed(1).replications());
  }

  @Test
  void aPrecisionThatTheBoundDoesNotAllowIsSaidToBeMissed() {
    Experiment experiment =
        experiment(
            arms(policy(3, 1, 1)), new Study.Comparison(), new Replications(4, 12, 0.001), GIVEN);
    run(experiment, (x, y, z) -> 10 + x, 20);
    Precision precision = Objects.requireNonNull(experiment.precision());
    assertFalse(precision.reached());
    assertEquals(12, experiment.observed(0).replications());
    assertEquals(1, precision.tooWide().size());
    assertTrue(precision.tooWide().getFirst().startsWith("a.load ("), precision.toString());
  }

  @Test
  void theSmallestValueIsFoundWithItsNeighbourThatFails() {
    Condition atMost = new Condition("a.load", Side.AT_MOST, 8);
    GoalResult found = search(true, 1, 60, atMost, (x, y, z) -> 12 - 0.5 * x, 0.2);
    assertTrue(found.found(), found.explanation());
    assertEquals(9, found.value(), "8 gives exactly 8, which no interval can meet for certain");
    assertTrue(
        found.steps().stream()
            .anyMatch(
                step ->
                    step.value() == 8 && step.checks().getFirst().standing() != Standing.HOLDS));
    assertTrue(found.steps().size() < 15, found.steps().size() + " values tried");
  }

  @Test
  void theLargestValueIsFoundFromTheOtherEnd() {
    Condition atMost = new Condition("a.load", Side.AT_MOST, 8.2);
    GoalResult found = search(false, 1, 60, atMost, (x, y, z) -> 0.5 * x, 0.1);
    assertEquals(16, found.value(), found.explanation());
  }

  @Test
  void aValueBeyondADipIsFoundBySpotChecks() {
    // 20 to 40 meet it, and so do 50 to 60: halving alone could miss the smaller ones.
    Response dip = (x, y, z) -> (x >= 20 && x <= 40) || x >= 50 ? 1 : 9;
    GoalResult found = search(true, 1, 60, new Condition("a.load", Side.AT_MOST, 5), dip, 0.1);
    assertEquals(20, found.value(), found.explanation());
  }

  @Test
  void whatNoValueMeetsIsSaidWithTheEvidence() {
    GoalResult none =
        search(true, 1, 15, new Condition("a.load", Side.AT_LEAST, 100), (x, y, z) -> x, 0.1);
    assertFalse(none.found());
    assertTrue(Double.isNaN(none.value()));
    assertTrue(none.explanation().startsWith("No value from 1 to 15"), none.explanation());
    assertTrue(none.steps().size() >= 9, "both ends and a grid between them");
  }

  @Test
  void oneAtATimeFindsTheStrongestFactorFirst() {
    Study study =
        new Study.Sensitivity(
            Method.ONE_AT_A_TIME,
            List.of(new Factor(Y, 1, 0, 2, "assumed"), new Factor(Z, 1, 0, 2, "assumed")),
            2);
    Experiment experiment =
        experiment(arms(policy(3, 1, 1)), study, new Replications(5, 5, 0), GIVEN);
    assertEquals((2 + 8) * 5 + 1, run(experiment, (x, y, z) -> x * (y + 3 * z), 0.5));
    SensitivityResult result = Objects.requireNonNull(experiment.sensitivity());
    Effect first = result.effects().getFirst();
    assertEquals("Z of svc", first.factor());
    // The answer is -7 (y + 3 z): it moves by 42 with z, by 14 with y.
    assertEquals(42, first.strength(), 0.5);
    assertEquals(14, result.effects().getLast().strength(), 0.5);
    assertEquals(-7, first.atLow().mean(), 0.5);
  }

  @Test
  void morrisSeesAFactorThatActsAloneAndOneThatInteracts() {
    Study study =
        new Study.Sensitivity(
            Method.MORRIS,
            List.of(
                new Factor(X, 10, 1, 19, "assumed"),
                new Factor(Y, 1, 0, 2, "assumed"),
                new Factor(Z, 1, 0, 2, "assumed")),
            20);
    // The scenario adds 10 to what depends on y and z: the answer is y z + 4 y.
    Experiment experiment =
        experiment(
            List.of(
                ArmPlan.baseline(policy(10, 1, 1)),
                new ArmPlan("S", "S", null, List.of(), policy(10, 1, 1), policy(10, 1, 1))),
            study,
            new Replications(2, 2, 0),
            GIVEN);
    List<Unit> wave = experiment.next();
    for (Unit unit : wave) {
      @Nullable ArmPlan arm = experiment.arm(unit);
      double value = 1;
      if (arm != null) {
        double y = env(arm.policy(), "Y");
        double z = env(arm.policy(), "Z");
        value = arm.before() == null ? 1 : 1 + y * z + 4 * y;
      }
      experiment.add(
          unit,
          UnitResult.plain(
              new double[] {value}, new double[][] {new double[14]}, "digest " + value));
    }
    assertTrue(experiment.next().isEmpty());
    SensitivityResult result = Objects.requireNonNull(experiment.sensitivity());
    Map<String, Effect> effects = new TreeMap<>();
    result.effects().forEach(effect -> effects.put(effect.factor(), effect));
    assertEquals(0, Objects.requireNonNull(effects.get("X of svc")).strength());
    Effect y = Objects.requireNonNull(effects.get("Y of svc"));
    // Over its range of 2 the answer moves by 2 (z + 4), with z on a grid from 0 to 2.
    assertTrue(y.strength() > 8 && y.strength() < 12, y.toString());
    assertTrue(y.spread() > 0.5, y.toString());
    assertNotNull(effects.get("Z of svc"));
    assertEquals("Y of svc", result.effects().getFirst().factor());
  }

  @Test
  void morrisDividesByTheStepThatAWholeNumberReallyTakes() {
    Parameter.Env one = new Parameter.Env("svc", "X", "", true);
    Study study =
        new Study.Sensitivity(Method.MORRIS, List.of(new Factor(one, 1, 1, 3, "assumed")), 6);
    Experiment experiment =
        experiment(arms(policy(1, 1, 1)), study, new Replications(2, 2, 0), GIVEN);
    for (Unit unit : experiment.next()) {
      ArmPlan arm = experiment.arm(unit);
      // The answer is 10 x: over the range from 1 to 3 it moves by 20, wherever the steps land.
      double value = arm == null || arm.before() == null ? 0 : 10 * env(arm.policy(), "X");
      experiment.add(
          unit,
          UnitResult.plain(
              new double[] {value}, new double[][] {new double[14]}, "digest " + value));
    }
    SensitivityResult result = Objects.requireNonNull(experiment.sensitivity());
    assertEquals(20, result.effects().getFirst().strength(), 1e-9);
    assertEquals(0, result.effects().getFirst().spread(), 1e-9);
  }

  @Test
  void aFactorWhoseEndsBothLowerTheAnswerIsNotWithoutEffect() {
    Study study =
        new Study.Sensitivity(Method.ONE_AT_A_TIME, List.of(new Factor(Y, 1, 0, 2, "assumed")), 2);
    Experiment experiment =
        experiment(arms(policy(3, 1, 1)), study, new Replications(3, 3, 0), GIVEN);
    run(experiment, (x, y, z) -> x * (5 - (y - 1) * (y - 1)), 0.001);
    Effect effect = Objects.requireNonNull(experiment.sensitivity()).effects().getFirst();
    assertEquals(7, effect.strength(), 0.01);
  }

  @Test
  void aDetectedWarmUpCutsOffTheTransientOfThePilots() {
    Experiment experiment =
        experiment(
            arms(policy(3, 1, 1)),
            new Study.Comparison(),
            new Replications(3, 3, 0),
            new WarmUpRule(28, true));
    int pilots = 2 * WarmUpPilot.REPLICATIONS;
    assertEquals(pilots + 7, run(experiment, (x, y, z) -> 100 + x, 1));
    assertTrue(experiment.warmUp().detected());
    assertEquals(30, experiment.warmUpDays());
    assertEquals(2, experiment.warmUp().pilots().size());
    assertEquals(30, experiment.warmUp().pilots().getFirst().truncatedAt());
  }

  @Test
  void aSweepHasAnArmAPoint() {
    Study study = new Study.Sweep(X, List.of(1.0, 2.0, 3.0));
    Experiment experiment = experiment(arms(), study, new Replications(2, 2, 0), GIVEN);
    assertEquals(4 * 2 + 1, run(experiment, (x, y, z) -> x, 0.1));
    assertEquals("2", experiment.armPlan(2).id());
    assertEquals(List.of("X of svc = 2"), experiment.armPlan(2).changes());
    assertEquals(3, experiment.headline());
  }

  @Test
  void theSameResultsInAnyOrderGiveTheSameDecisions() {
    Study.Goal goal =
        new Study.Goal(
            X,
            IntStream.rangeClosed(1, 30).mapToObj(value -> (double) value).toList(),
            true,
            List.of(new Condition("a.load", Side.AT_MOST, 8)));
    List<GoalResult> results = new ArrayList<>();
    for (boolean backwards : new boolean[] {false, true}) {
      Experiment experiment = experiment(arms(), goal, new Replications(5, 80, 0), GIVEN);
      for (List<Unit> wave = experiment.next(); !wave.isEmpty(); wave = experiment.next()) {
        for (Unit unit : backwards ? wave.reversed() : wave) {
          ArmPlan arm = experiment.arm(unit);
          Policy policy = arm == null ? policy(10, 1, 1) : arm.policy();
          double value = noisy(12 - 0.4 * env(policy, "X"), policy, unit.replication(), 3);
          experiment.add(
              unit,
              UnitResult.plain(
                  new double[] {value}, new double[][] {new double[14]}, "digest " + value));
        }
      }
      results.add(Objects.requireNonNull(experiment.goal()));
    }
    assertEquals(results.get(0), results.get(1));
  }
}
