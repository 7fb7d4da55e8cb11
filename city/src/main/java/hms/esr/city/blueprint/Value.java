package hms.esr.city.blueprint;

import java.util.List;

/** A number, computed or drawn. Every draw of a distribution is one addressed random number. */
public sealed interface Value {
  /** No randomness: a number or an expression. */
  record Computed(Expr expr) implements Value {}

  /** Exponential by its mean. */
  record Exponential(Expr mean) implements Value {}

  /** Uniform between two bounds. */
  record Uniform(Expr min, Expr max) implements Value {}

  /** Triangular; {@code min <= mode <= max} and {@code min < max}. */
  record Triangular(double min, double mode, double max) implements Value {}

  /** Gamma by its mean and shape (above 0). */
  record Gamma(Expr mean, double shape) implements Value {}

  /** Lognormal by its mean and coefficient of variation (above 0). */
  record Lognormal(Expr mean, double cv) implements Value {}

  /** Weibull by its mean and shape (above 0). */
  record Weibull(Expr mean, double shape) implements Value {}

  /** Poisson by its mean. */
  record Poisson(Expr mean) implements Value {}

  /** One of some values; weights are not normalised, at least 0, their sum above 0. */
  record Empirical(List<Double> values, List<Double> weights) implements Value {
    public Empirical {
      values = List.copyOf(values);
      weights = List.copyOf(weights);
    }
  }

  /** One of some values; weights are not normalised, at least 0, their sum above 0. */
  record Mixture(List<Part> parts) implements Value {
    public Mixture {
      parts = List.copyOf(parts);
    }

    /** One part and its weight. */
    public record Part(double weight, Value value) {}
  }
}
