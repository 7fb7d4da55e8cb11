package hms.esr.server.report;

import hms.esr.server.report.chart.Rule;
import java.util.List;
import java.util.stream.DoubleStream;

/** Where a metric's threshold shows in a chart. */
final class LimitRules {
  /** A threshold this many times further from 0 than the values would flatten them. */
  private static final double TOO_FAR = 3;

  private LimitRules() {}

  /** The threshold as a line; none where the metric has none. */
  static List<Rule> of(ProbeDefinition definition) {
    Limit limit = definition.limit();
    return limit == null ? List.of() : List.of(new Rule(limit.value(), "limit: " + limit.text()));
  }

  /**
   * What the vertical axis must hold beside the values: 0, since a small change must not look like
   * a large one, and the threshold unless it lies too far off.
   */
  static DoubleStream values(ProbeDefinition definition, double... values) {
    Limit limit = definition.limit();
    double most = DoubleStream.of(values).map(Math::abs).filter(Double::isFinite).max().orElse(0);
    return limit == null || Math.abs(limit.value()) > TOO_FAR * most
        ? DoubleStream.of(0)
        : DoubleStream.of(0, limit.value());
  }
}
