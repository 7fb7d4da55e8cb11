package hms.esr.server.report;

import static hms.esr.server.report.JsonForms.estimate;
import static hms.esr.server.report.JsonForms.ordered;

import hms.esr.server.report.GoalResult.Check;
import hms.esr.server.report.GoalResult.Step;
import hms.esr.server.report.SensitivityResult.Effect;
import hms.esr.server.report.SensitivityResult.Factor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep, a search, a sensitivity run or a ranking adds to the report's JSON, in both forms:
 * no metric is called like one of these members, since metrics' names have a dot.
 */
final class StudyJson {
  private static final int DIGITS = 6;

  private StudyJson() {}

  /** Only what was asked for is a member. */
  static Map<String, @Nullable Object> members(RunReport report) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    SweepResult sweep = report.sweep();
    GoalResult goal = report.goal();
    SensitivityResult sensitivity = report.sensitivity();
    if (!report.ranking().isEmpty()) {
      Map<String, @Nullable Object> ranking = new LinkedHashMap<>();
      report.ranking().forEach(metric -> ranking.put(metric.metric(), metric.tiers()));
      members.put("ranking", ranking);
    }
    if (sweep != null) {
      members.put("sweep", sweep(sweep));
    }
    if (goal != null) {
      members.put("goal", goal(report, goal));
    }
    if (sensitivity != null) {
      members.put("sensitivity", sensitivity(report, sensitivity));
    }
    return members;
  }

  private static Map<String, @Nullable Object> sweep(SweepResult sweep) {
    return ordered(
        "parameter", sweep.parameter(),
        "unit", sweep.unit(),
        "values", numbers(sweep.values()),
        "unchanged", Rounding.number(sweep.unchanged(), DIGITS));
  }

  private static Map<String, @Nullable Object> goal(RunReport report, GoalResult goal) {
    List<Map<String, @Nullable Object>> steps = new ArrayList<>();
    for (Step step : goal.steps()) {
      List<Map<String, @Nullable Object>> checks = new ArrayList<>();
      step.checks().forEach(check -> checks.add(check(report, check)));
      steps.add(
          ordered(
              "value", Rounding.number(step.value(), DIGITS),
              "replications", step.replications(),
              "checks", checks));
    }
    return ordered(
        "question", goal.question(),
        "parameter", goal.parameter(),
        "unit", goal.unit(),
        "found", goal.found(),
        "value", Rounding.number(goal.value(), DIGITS),
        "explanation", goal.explanation(),
        "steps", steps);
  }

  private static Map<String, @Nullable Object> check(RunReport report, Check check) {
    int decimals = Probes.definition(report, check.metric()).decimals();
    return ordered(
        "metric", check.metric(),
        "condition", check.condition(),
        "limit", Rounding.number(check.limit(), DIGITS),
        "estimate", estimate(check.estimate(), decimals),
        "standing", JsonForms.word(check.standing()));
  }

  private static Map<String, @Nullable Object> sensitivity(
      RunReport report, SensitivityResult sensitivity) {
    List<Map<String, @Nullable Object>> factors = new ArrayList<>();
    for (Factor factor : sensitivity.factors()) {
      factors.add(
          ordered(
              "name", factor.name(),
              "unit", factor.unit(),
              "value", Rounding.number(factor.value(), DIGITS),
              "low", Rounding.number(factor.low(), DIGITS),
              "high", Rounding.number(factor.high(), DIGITS),
              "source", factor.source()));
    }
    boolean isMorris = SensitivityFigure.isMorris(sensitivity);
    List<Map<String, @Nullable Object>> effects = new ArrayList<>();
    for (Effect effect : sensitivity.effects()) {
      effects.add(effect(report, isMorris, effect));
    }
    return ordered(
        "method",
        sensitivity.method(),
        "about",
        sensitivity.about(),
        "factors",
        factors,
        "effects",
        effects);
  }

  private static Map<String, @Nullable Object> effect(
      RunReport report, boolean isMorris, Effect effect) {
    int decimals = Probes.definition(report, effect.metric()).decimals();
    Map<String, @Nullable Object> members =
        ordered(
            "metric", effect.metric(),
            "factor", effect.factor(),
            "strength", Rounding.detailed(effect.strength(), decimals));
    if (isMorris) {
      members.put("spread", Rounding.detailed(effect.spread(), decimals));
    } else {
      members.put("atLow", estimate(effect.atLow(), decimals));
      members.put("atHigh", estimate(effect.atHigh(), decimals));
    }
    return members;
  }

  private static List<@Nullable BigDecimal> numbers(List<Double> values) {
    return values.stream()
        .<@Nullable BigDecimal>map(value -> Rounding.number(value, DIGITS))
        .toList();
  }
}
