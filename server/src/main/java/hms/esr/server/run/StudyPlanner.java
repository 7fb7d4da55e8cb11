package hms.esr.server.run;

import hms.esr.city.blueprint.CityBlueprint;
import hms.esr.city.blueprint.EnvParameter;
import hms.esr.city.blueprint.EnvType;
import hms.esr.city.blueprint.HabitBlueprint;
import hms.esr.city.blueprint.NearestName;
import hms.esr.city.blueprint.PoolBlueprint;
import hms.esr.city.blueprint.ServiceBlueprint;
import hms.esr.city.blueprint.Uncertainty;
import hms.esr.server.refusal.Refused;
import hms.esr.server.run.StudyOrder.FactorName;
import hms.esr.server.run.StudyOrder.ParameterName;
import hms.esr.server.run.study.Condition;
import hms.esr.server.run.study.Factor;
import hms.esr.server.run.study.Parameter;
import hms.esr.server.run.study.Study;
import hms.esr.server.runtime.Policy;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Turns an order's study, which speaks in names, into one of a city's parameters and values. */
final class StudyPlanner {
  /** Heads up to which a headcount is varied when the order gives no end. */
  private static final double MOST_HEADS = 99_999;

  private static final double MOST_FACTOR = 100;
  private static final MathContext TWELVE_DIGITS = new MathContext(12);
  private static final int STEPS_OF_A_SWEEP = 10;
  private static final int STEPS_OF_A_SEARCH = 100;

  private final CityBlueprint city;
  private final Policy unchanged;
  private final List<String> metrics;

  StudyPlanner(CityBlueprint city, Policy unchanged, List<String> metrics) {
    this.city = city;
    this.unchanged = unchanged;
    this.metrics = metrics;
  }

  /** A parameter and what it may be. */
  private record Ranged(Parameter parameter, double min, double max) {}

  Study study(StudyOrder order) {
    return switch (order) {
      case StudyOrder.Comparison comparison -> new Study.Comparison();
      case StudyOrder.Sweep sweep -> {
        Ranged ranged = ranged(sweep.parameter());
        yield new Study.Sweep(
            ranged.parameter(),
            values(
                ranged,
                sweep.parameter().pointer(),
                sweep.from(),
                sweep.to(),
                sweep.step(),
                STEPS_OF_A_SWEEP,
                RunOrder.MAX_POINTS));
      }
      case StudyOrder.Goal goal -> goal(goal);
      case StudyOrder.Sensitivity sensitivity -> sensitivity(sensitivity);
    };
  }

  private Study goal(StudyOrder.Goal goal) {
    for (Condition condition : goal.with()) {
      if (!metrics.contains(condition.metric())) {
        throw Refused.field(
            "unknown-metric",
            "/find",
            "'"
                + condition.metric()
                + "' is not among the picked metrics"
                + hint(condition.metric(), metrics)
                + " Pick it with POST /api/esr/probes first.");
      }
    }
    Ranged ranged = ranged(goal.parameter());
    return new Study.Goal(
        ranged.parameter(),
        values(
            ranged,
            goal.parameter().pointer(),
            goal.from(),
            goal.to(),
            goal.step(),
            STEPS_OF_A_SEARCH,
            RunOrder.MAX_CANDIDATES),
        goal.smallest(),
        goal.with());
  }

  private Study sensitivity(StudyOrder.Sensitivity order) {
    List<Factor> factors = new ArrayList<>();
    if (order.factors().isEmpty()) {
      for (ServiceBlueprint service : city.services()) {
        for (EnvParameter env : service.env()) {
          Uncertainty uncertain = env.uncertain();
          if (uncertain != null) {
            factors.add(
                factor(service, env, uncertain.low(), uncertain.high(), uncertain.source()));
          }
        }
      }
      if (factors.isEmpty()) {
        throw Refused.field(
            "no-factors",
            "/sensitivity",
            "The city '"
                + city.name()
                + "' declares no parameter as uncertain. Give factors: [ { service, env, low, high"
                + " } ], or declare uncertain: { low, high } in its blueprints.");
      }
    }
    for (FactorName name : order.factors()) {
      Factor factor = named(name);
      if (factors.stream().anyMatch(other -> other.parameter().equals(factor.parameter()))) {
        throw Refused.field(
            "repeated-factor",
            name.parameter().pointer(),
            factor.parameter().title() + " is given twice; leave one out.");
      }
      factors.add(factor);
    }
    Integer trajectories = order.trajectories();
    return new Study.Sensitivity(
        order.method(),
        factors,
        trajectories == null ? RunOrder.DEFAULT_TRAJECTORIES : trajectories);
  }

  private Factor named(FactorName name) {
    ServiceBlueprint service = service(name.parameter());
    EnvParameter env = env(service, name.parameter());
    Uncertainty uncertain = env.uncertain();
    Double low = name.low() != null ? name.low() : uncertain == null ? null : uncertain.low();
    Double high = name.high() != null ? name.high() : uncertain == null ? null : uncertain.high();
    String what = env.name() + " of " + service.name();
    String pointer = name.parameter().pointer();
    if (low == null || high == null) {
      throw Refused.field(
          "no-bounds",
          pointer,
          what + " has no uncertain range in its blueprint; give low and high.");
    }
    if (!(low < high) || low < env.min() || high > env.max()) {
      throw Refused.field(
          "invalid-range",
          pointer,
          what
              + " goes from "
              + Parameter.text(env.min())
              + " to "
              + Parameter.text(env.max())
              + "; give low under high within that, not "
              + Parameter.text(low)
              + " and "
              + Parameter.text(high)
              + ".");
    }
    boolean asDeclared = name.low() == null && name.high() == null;
    String source =
        uncertain != null && asDeclared ? uncertain.source() : "as asked for in this run";
    return factor(service, env, low, high, source);
  }

  private Factor factor(
      ServiceBlueprint service, EnvParameter env, double low, double high, String source) {
    return new Factor(
        new Parameter.Env(service.name(), env.name(), env.unit(), env.type() == EnvType.INTEGER),
        value(service.name(), env),
        low,
        high,
        source);
  }

  /** An env's value in the unchanged city. */
  private double value(String service, EnvParameter env) {
    SortedMap<String, String> values = unchanged.env().get(service);
    String value = values == null ? null : values.get(env.name());
    return env.number(value == null ? env.defaultValue() : value);
  }

  /** A swept parameter's value in the unchanged city; NaN where it is no plain number. */
  double unchanged(Parameter parameter) {
    return switch (parameter) {
      case Parameter.Env env ->
          city.services().stream()
              .filter(service -> service.name().equals(env.service()))
              .flatMap(service -> service.env().stream())
              .filter(declared -> declared.name().equals(env.env()))
              .mapToDouble(declared -> value(env.service(), declared))
              .findFirst()
              .orElse(Double.NaN);
      case Parameter.Headcount headcount -> {
        Policy.Pool pool = unchanged.pools().get(headcount.pool());
        Integer heads = pool == null ? null : pool.headcount();
        yield heads == null ? Double.NaN : heads;
      }
      case Parameter.HabitFactor habit -> 1;
    };
  }

  private Ranged ranged(ParameterName name) {
    String pool = name.pool();
    if (pool != null) {
      known(
          name.pointer() + "/pool",
          "staff pool",
          pool,
          city.pools().stream().map(PoolBlueprint::name).toList());
      return new Ranged(new Parameter.Headcount(pool), 0, MOST_HEADS);
    }
    String habit = name.habit();
    if (habit != null) {
      known(
          name.pointer() + "/habit",
          "citizens' habit",
          habit,
          city.habits().stream().map(HabitBlueprint::name).toList());
      return new Ranged(new Parameter.HabitFactor(habit), 0, MOST_FACTOR);
    }
    ServiceBlueprint service = service(name);
    EnvParameter env = env(service, name);
    return new Ranged(
        new Parameter.Env(service.name(), env.name(), env.unit(), env.type() == EnvType.INTEGER),
        env.min(),
        env.max());
  }

  /** The service that is named, or the only one that has the env. */
  private ServiceBlueprint service(ParameterName name) {
    String wanted = name.service();
    if (wanted != null) {
      known(
          name.pointer() + "/service",
          "service",
          wanted,
          city.services().stream().map(ServiceBlueprint::name).toList());
      return city.services().stream()
          .filter(service -> service.name().equals(wanted))
          .findFirst()
          .orElseThrow();
    }
    String env = Objects.requireNonNullElse(name.env(), "");
    List<ServiceBlueprint> having =
        city.services().stream()
            .filter(service -> service.env().stream().anyMatch(e -> e.name().equals(env)))
            .toList();
    if (having.size() == 1) {
      return having.getFirst();
    }
    if (having.isEmpty()) {
      List<String> all =
          city.services().stream()
              .flatMap(service -> service.env().stream())
              .map(EnvParameter::name)
              .toList();
      throw Refused.field(
          "unknown-env",
          name.pointer() + "/env",
          "No service has an env '" + env + "'" + hint(env, all));
    }
    throw Refused.field(
        "ambiguous-env",
        name.pointer() + "/env",
        "Several services have an env '"
            + env
            + "': "
            + String.join(", ", having.stream().map(ServiceBlueprint::name).toList())
            + ". Name the service too.");
  }

  private static EnvParameter env(ServiceBlueprint service, ParameterName name) {
    String wanted = Objects.requireNonNullElse(name.env(), "");
    String pointer = name.pointer() + "/env";
    known(
        pointer,
        "env of " + service.name(),
        wanted,
        service.env().stream().map(EnvParameter::name).toList());
    EnvParameter env =
        service.env().stream().filter(e -> e.name().equals(wanted)).findFirst().orElseThrow();
    if (env.type() != EnvType.INTEGER && env.type() != EnvType.NUMBER) {
      throw Refused.field(
          "no-number",
          pointer,
          wanted
              + " of "
              + service.name()
              + " is no number, so it cannot be varied. Compare scenarios instead: \"scenario\": ["
              + " ... ].");
    }
    return env;
  }

  private static void known(String pointer, String kind, String name, Collection<String> names) {
    if (!names.contains(name)) {
      throw Refused.field(
          "unknown-name", pointer, "There is no " + kind + " '" + name + "'" + hint(name, names));
    }
  }

  private static String hint(String name, Collection<String> names) {
    List<String> nearest = NearestName.of(name, names);
    return nearest.isEmpty() ? "." : "; did you mean " + String.join(" or ", nearest) + "?";
  }

  private static List<Double> values(
      Ranged ranged,
      String pointer,
      @Nullable Double wantedFrom,
      @Nullable Double wantedTo,
      @Nullable Double wantedStep,
      int steps,
      int most) {
    double from = wantedFrom == null ? ranged.min() : wantedFrom;
    double to = wantedTo == null ? ranged.max() : wantedTo;
    boolean whole = ranged.parameter().whole();
    String title = ranged.parameter().title();
    if (!(from < to) || from < ranged.min() || to > ranged.max()) {
      throw Refused.field(
          "invalid-range",
          pointer,
          title
              + " goes from "
              + Parameter.text(ranged.min())
              + " to "
              + Parameter.text(ranged.max())
              + "; give from under to within that, not "
              + Parameter.text(from)
              + " and "
              + Parameter.text(to)
              + ".");
    }
    double step = wantedStep != null ? wantedStep : whole ? 1 : (to - from) / steps;
    if (whole && (step != Math.rint(step) || from != Math.rint(from))) {
      throw Refused.field(
          "invalid-range", pointer, title + " is a whole number: give whole from, to and step.");
    }
    double count = Math.floor((to - from) / step * (1 + 1e-12)) + 1;
    if (count > most) {
      throw Refused.field(
          "too-many-points",
          pointer,
          "From "
              + Parameter.text(from)
              + " to "
              + Parameter.text(to)
              + " in steps of "
              + Parameter.text(step)
              + " are "
              + Parameter.text(count)
              + " values; at most "
              + most
              + " are taken. Give a larger step, or a narrower range.");
    }
    List<Double> values = new ArrayList<>();
    // In decimals: 0.1 three times is 0.3, as in a manifest, not 0.30000000000000004.
    BigDecimal at = BigDecimal.valueOf(from);
    BigDecimal by = BigDecimal.valueOf(step).round(TWELVE_DIGITS);
    for (int i = 0; i < count; i++) {
      values.add(Math.min(at.doubleValue(), to));
      at = at.add(by);
    }
    return values;
  }
}
