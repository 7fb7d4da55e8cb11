package hms.esr.city.engine;

import hms.esr.city.blueprint.Expr;
import hms.esr.city.blueprint.Value;
import hms.esr.city.expression.ExpressionCompiler;
import hms.esr.city.expression.Names;
import hms.esr.kernel.distribution.Quantile;
import hms.esr.kernel.distribution.Shapes;
import hms.esr.kernel.process.Expression;
import hms.esr.kernel.process.Sampler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compiles values: numbers, expressions and distributions, each drawn from one uniform number. Many
 * threads may use it; what it has parsed and tabulated serves all arms.
 */
final class Values {
  private final ExpressionCompiler expressions = new ExpressionCompiler();

  /** Tables of quantiles take milliseconds to make, and a city has many alike. */
  private final Map<Shape, Quantile> tables = new ConcurrentHashMap<>();

  private enum Kind {
    GAMMA,
    LOGNORMAL,
    WEIBULL
  }

  private record Shape(Kind kind, double parameter) {
    Quantile table() {
      return switch (kind) {
        case GAMMA -> Shapes.gamma(parameter);
        case LOGNORMAL -> Shapes.lognormal(parameter);
        case WEIBULL -> Shapes.weibull(parameter);
      };
    }
  }

  private Quantile table(Kind kind, double parameter) {
    return tables.computeIfAbsent(new Shape(kind, parameter), Shape::table);
  }

  Expression number(Expr expr, Names names) {
    return expressions.compile(expr, names);
  }

  Sampler sampler(Value value, Scope scope) {
    return switch (value) {
      case Value.Computed computed -> {
        Expression number = number(computed.expr(), scope);
        yield (s, c, u) -> number.value(s, c);
      }
      case Value.Exponential exponential -> scaled(exponential.mean(), Shapes::exponential, scope);
      case Value.Gamma gamma -> scaled(gamma.mean(), table(Kind.GAMMA, gamma.shape()), scope);
      case Value.Lognormal lognormal ->
          scaled(lognormal.mean(), table(Kind.LOGNORMAL, lognormal.cv()), scope);
      case Value.Weibull weibull ->
          scaled(weibull.mean(), table(Kind.WEIBULL, weibull.shape()), scope);
      case Value.Uniform uniform -> {
        Expression min = number(uniform.min(), scope);
        Expression max = number(uniform.max(), scope);
        yield (s, c, u) -> {
          double low = min.value(s, c);
          return low + u * (max.value(s, c) - low);
        };
      }
      case Value.Triangular triangular -> {
        Quantile quantile =
            Shapes.triangular(triangular.min(), triangular.mode(), triangular.max());
        yield (s, c, u) -> quantile.at(u);
      }
      case Value.Poisson poisson -> {
        Expression mean = number(poisson.mean(), scope);
        yield (s, c, u) -> Shapes.poisson(mean.value(s, c), u);
      }
      case Value.Empirical empirical -> empirical(empirical);
      case Value.Mixture mixture -> mixture(mixture, scope);
    };
  }

  private Sampler scaled(Expr mean, Quantile ofMeanOne, Scope scope) {
    Expression scale = number(mean, scope);
    return (s, c, u) -> scale.value(s, c) * ofMeanOne.at(u);
  }

  private static Sampler empirical(Value.Empirical empirical) {
    double[] values = empirical.values().stream().mapToDouble(Double::doubleValue).toArray();
    double[] below = cumulated(empirical.weights());
    return (s, c, u) -> values[cell(below, u)];
  }

  /** The draw that chooses the part is stretched over it and used again: one draw in all. */
  private Sampler mixture(Value.Mixture mixture, Scope scope) {
    List<Double> weights = new ArrayList<>();
    List<Sampler> parts = new ArrayList<>();
    for (Value.Mixture.Part part : mixture.parts()) {
      weights.add(part.weight());
      parts.add(sampler(part.value(), scope));
    }
    double[] below = cumulated(weights);
    return (s, c, u) -> {
      int part = cell(below, u);
      double from = part == 0 ? 0 : below[part - 1];
      double stretched = (u - from) / (below[part] - from);
      return parts.get(part).sample(s, c, Math.clamp(stretched, 0x1.0p-54, 1 - 0x1.0p-53));
    };
  }

  private static double[] cumulated(List<Double> weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double[] below = new double[weights.size()];
    double sum = 0;
    for (int i = 0; i < below.length; i++) {
      sum += weights.get(i);
      below[i] = sum / total;
    }
    return below;
  }

  private static int cell(double[] below, double u) {
    int cell = 0;
    while (cell < below.length - 1 && u >= below[cell]) {
      cell++;
    }
    return cell;
  }
}
