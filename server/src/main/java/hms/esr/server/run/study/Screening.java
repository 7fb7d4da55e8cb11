package hms.esr.server.run.study;

import hms.esr.kernel.random.RandomSource;
import hms.esr.kernel.statistics.Tally;
import hms.esr.server.report.Estimate;
import hms.esr.server.report.ProbeDefinition;
import hms.esr.server.report.SensitivityResult;
import hms.esr.server.report.SensitivityResult.Effect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Moves uncertain parameters and looks how the answer (the difference that the scenario makes)
 * moves with them. Each point has two arms, the unchanged city and the scenario, with the same
 * assumptions and the same random numbers.
 */
final class Screening implements Design {
  /** Morris's grid: four levels of the range, steps of two thirds of it. */
  private static final int LEVELS = 4;

  private static final double STEP = 2.0 / 3;

  /** Streams of the trajectories, apart from all that a city draws. */
  private static final int STREAM = 0x4D6F7272;

  private final Arms arms;
  private final Study.Sensitivity study;
  private final Replications replications;
  private final List<ProbeDefinition> probes;
  private final List<Point> points = new ArrayList<>();

  /** A place in the space of assumptions: both arms, and by which step it was reached. */
  private record Point(int baseline, int scenario, int trajectory, int factor, double step) {}

  Screening(
      Arms arms,
      Study.Sensitivity study,
      Replications replications,
      List<ProbeDefinition> probes,
      long seed) {
    this.arms = arms;
    this.study = study;
    this.replications = replications;
    this.probes = probes;
    switch (study.method()) {
      case ONE_AT_A_TIME -> oneAtATime();
      case MORRIS -> morris(new RandomSource(seed, 0));
    }
  }

  private void oneAtATime() {
    for (int factor = 0; factor < study.factors().size(); factor++) {
      Factor moved = study.factors().get(factor);
      point(0, factor, -1, List.of(moved), List.of(moved.low()));
      point(0, factor, 1, List.of(moved), List.of(moved.high()));
    }
  }

  /**
   * Each trajectory starts at a random place of the grid and moves each factor once, in a random
   * order, up or down by two thirds of its range.
   */
  private void morris(RandomSource random) {
    int factors = study.factors().size();
    for (int trajectory = 0; trajectory < study.trajectories(); trajectory++) {
      double[] place = new double[factors];
      double[] step = new double[factors];
      for (int factor = 0; factor < factors; factor++) {
        double u = random.uniform(STREAM, trajectory, factor);
        int level = (int) (u * LEVELS / 2);
        boolean up = random.uniform(STREAM + 1, trajectory, factor) < 0.5;
        double low = (double) level / (LEVELS - 1);
        place[factor] = up ? low : low + STEP;
        step[factor] = up ? STEP : -STEP;
      }
      List<Double> before = scaled(place);
      point(trajectory, -1, 0, study.factors(), before);
      for (int factor : order(random, trajectory, factors)) {
        place[factor] += step[factor];
        List<Double> after = scaled(place);
        point(trajectory, factor, moved(factor, before, after), study.factors(), after);
        before = after;
      }
    }
  }

  /** The step as a share of the factor's range: whole numbers do not move by exactly two thirds. */
  private double moved(int factor, List<Double> before, List<Double> after) {
    Factor one = study.factors().get(factor);
    return (after.get(factor) - before.get(factor)) / (one.high() - one.low());
  }

  private static List<Integer> order(RandomSource random, int trajectory, int factors) {
    List<Integer> order = new ArrayList<>();
    for (int factor = 0; factor < factors; factor++) {
      order.add(factor);
    }
    order.sort(
        Comparator.comparingDouble(
            (Integer factor) -> random.uniform(STREAM + 2, trajectory, factor)));
    return order;
  }

  private List<Double> scaled(double[] place) {
    List<Double> values = new ArrayList<>();
    for (int factor = 0; factor < place.length; factor++) {
      Factor moved = study.factors().get(factor);
      double value = moved.low() + place[factor] * (moved.high() - moved.low());
      values.add(moved.parameter().whole() ? Math.rint(value) : value);
    }
    return values;
  }

  private void point(
      int trajectory, int factor, double step, List<Factor> moved, List<Double> values) {
    ArmPlan baseline = arms.plan(0);
    ArmPlan scenario = arms.plan(1);
    for (int i = 0; i < moved.size(); i++) {
      baseline = baseline.assuming(moved.get(i).parameter(), values.get(i));
      scenario = scenario.assuming(moved.get(i).parameter(), values.get(i));
    }
    points.add(
        new Point(arms.add(baseline, false), arms.add(scenario, false), trajectory, factor, step));
  }

  @Override
  public List<Unit> next() {
    return arms.upTo(replications.first(), arms.all());
  }

  @Override
  public int expectedUnits() {
    return arms.size() * replications.first();
  }

  @Override
  public List<ArmPlan> pilots() {
    return List.of(arms.plan(0), arms.plan(1));
  }

  @Override
  public int headline() {
    return 1;
  }

  SensitivityResult result() {
    List<Effect> effects = new ArrayList<>();
    for (int metric = 0; metric < probes.size(); metric++) {
      List<Effect> ofMetric = new ArrayList<>();
      for (int factor = 0; factor < study.factors().size(); factor++) {
        ofMetric.add(
            switch (study.method()) {
              case ONE_AT_A_TIME -> ends(metric, factor);
              case MORRIS -> elementary(metric, factor);
            });
      }
      // What was not observed comes last.
      ofMetric.sort(
          Comparator.comparingDouble((Effect effect) -> effect.moves() ? effect.strength() : 0)
              .reversed());
      effects.addAll(ofMetric);
    }
    return new SensitivityResult(
        study.method().word(),
        about(),
        study.factors().stream().map(Screening::described).toList(),
        effects);
  }

  private Effect ends(int metric, int factor) {
    Estimate low = answer(metric, points.get(2 * factor));
    Estimate high = answer(metric, points.get(2 * factor + 1));
    double base = answer(metric, new Point(0, 1, 0, -1, 0)).mean();
    double farthest = Math.max(Math.abs(low.mean() - base), Math.abs(high.mean() - base));
    return new Effect(
        probes.get(metric).metric(),
        study.factors().get(factor).parameter().title(),
        low,
        high,
        Math.max(farthest, Math.abs(high.mean() - low.mean())),
        Double.NaN);
  }

  private Effect elementary(int metric, int factor) {
    Tally effects = new Tally();
    Tally sizes = new Tally();
    for (int at = 1; at < points.size(); at++) {
      Point point = points.get(at);
      if (point.factor() == factor && point.step() != 0) {
        double before = answer(metric, points.get(at - 1)).mean();
        double effect = (answer(metric, point).mean() - before) / point.step();
        if (!Double.isNaN(effect)) {
          effects.add(effect);
          sizes.add(Math.abs(effect));
        }
      }
    }
    return new Effect(
        probes.get(metric).metric(),
        study.factors().get(factor).parameter().title(),
        Estimate.NONE,
        Estimate.NONE,
        sizes.mean(),
        Math.sqrt(effects.variance()));
  }

  private Estimate answer(int metric, Point point) {
    int there = replications.first();
    return Estimate.ofDifferences(
        arms.values(point.baseline(), metric, there),
        arms.values(point.scenario(), metric, there),
        Estimate.LEVEL);
  }

  private static SensitivityResult.Factor described(Factor factor) {
    return new SensitivityResult.Factor(
        factor.parameter().title(),
        factor.parameter().unit(),
        factor.value(),
        factor.low(),
        factor.high(),
        factor.source());
  }

  private String about() {
    return switch (study.method()) {
      case ONE_AT_A_TIME ->
          "Each uncertain parameter alone at its low and its high end, all others as they are.";
      case MORRIS ->
          "Elementary effects over "
              + study.trajectories()
              + " random trajectories (M. D. Morris, Technometrics 33, 1991, 161; mean of absolute"
              + " effects after F. Campolongo, J. Cariboni, A. Saltelli, Environ. Model. Softw. 22,"
              + " 2007, 1509). Strength: mean absolute effect of moving a parameter over its whole"
              + " range. Spread: how much that depends on where the others stand.";
    };
  }
}
