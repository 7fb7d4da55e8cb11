package hms.esr.city.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads numbers, expressions and distributions. */
final class ValueReader {
  private final Reading reading;

  ValueReader(Reading reading) {
    this.reading = reading;
  }

  @Nullable Value find(SourceNode parent, String name) {
    SourceNode node = parent.find(name);
    return node == null ? null : read(node);
  }

  Value read(SourceNode node) {
    if (!node.json().isObject()) {
      return new Value.Computed(node.expr());
    }
    SourceNode kind = node.entries().getFirst();
    return switch (kind.name()) {
      case "exponential" -> new Value.Exponential(mean(kind));
      case "uniform" -> new Value.Uniform(kind.get("min").expr(), kind.get("max").expr());
      case "triangular" -> triangular(kind);
      case "gamma" -> new Value.Gamma(mean(kind), kind.get("shape").number());
      case "lognormal" -> new Value.Lognormal(mean(kind), kind.get("cv").number());
      case "weibull" -> new Value.Weibull(mean(kind), kind.get("shape").number());
      case "poisson" -> new Value.Poisson(mean(kind));
      case "empirical" -> empirical(kind);
      case "mixture" -> mixture(kind);
      default ->
          throw new IllegalStateException(
              kind.at() + ": the schema has a distribution that is not read: " + kind.name());
    };
  }

  private static Expr mean(SourceNode kind) {
    return kind.get("mean").expr();
  }

  private Value triangular(SourceNode kind) {
    double min = kind.get("min").number();
    double mode = kind.get("mode").number();
    double max = kind.get("max").number();
    if (!(min <= mode && mode <= max && min < max)) {
      reading.wrong(kind.keyAt(), "triangular needs min <= mode <= max, and min below max");
    }
    return new Value.Triangular(min, mode, max);
  }

  private Value empirical(SourceNode kind) {
    List<Double> values = kind.items("values").stream().map(SourceNode::number).toList();
    List<Double> weights = kind.items("weights").stream().map(SourceNode::number).toList();
    if (values.size() != weights.size()) {
      reading.wrong(
          kind.keyAt(),
          "empirical has %d values and %d weights".formatted(values.size(), weights.size()));
    }
    checkWeights(kind, weights);
    return new Value.Empirical(values, weights);
  }

  private Value mixture(SourceNode kind) {
    List<Value.Mixture.Part> parts =
        kind.items().stream()
            .map(
                part ->
                    new Value.Mixture.Part(part.get("weight").number(), read(part.get("value"))))
            .toList();
    checkWeights(kind, parts.stream().map(Value.Mixture.Part::weight).toList());
    return new Value.Mixture(parts);
  }

  private void checkWeights(SourceNode kind, List<Double> weights) {
    if (weights.stream().mapToDouble(Double::doubleValue).sum() <= 0) {
      reading.wrong(kind.keyAt(), kind.name() + ": all weights are 0");
    }
  }
}
