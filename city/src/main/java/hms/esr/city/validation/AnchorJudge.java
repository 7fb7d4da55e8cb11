package hms.esr.city.validation;

import hms.esr.city.City;
import hms.esr.city.blueprint.AnchorsBlueprint;
import hms.esr.city.blueprint.AnchorsBlueprint.Anchor;
import hms.esr.city.blueprint.AnchorsBlueprint.Scenario;
import hms.esr.city.blueprint.AnchorsBlueprint.Target;
import hms.esr.city.blueprint.MetricBlueprint;
import hms.esr.kernel.statistics.ConfidenceInterval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges the figures of a city by what its replications gave. The intervals of a city hold together
 * at 95 %: by Bonferroni's inequality each of m is made at 1 - 0.05 / m.
 */
final class AnchorJudge {
  private static final double TOGETHER = 0.95;

  private final City city;
  private final AnchorsBlueprint anchors;
  private final double[][][] values;
  private final double level;

  /** Values by scenario, replication and metric. */
  AnchorJudge(City city, AnchorsBlueprint anchors, double[][][] values) {
    this.city = city;
    this.anchors = anchors;
    this.values = values;
    level = 1 - (1 - TOGETHER) / anchors.anchors().size();
  }

  StudyResult judge(String study) {
    List<AnchorResult> results = new ArrayList<>();
    anchors.anchors().forEach(anchor -> results.add(judge(anchor)));
    return new StudyResult(
        study,
        anchors.title(),
        anchors.about(),
        anchors.source(),
        level,
        city.digest(),
        StudyResult.overall(results),
        results);
  }

  private AnchorResult judge(Anchor anchor) {
    int index = city.metricIndex(anchor.metric());
    MetricBlueprint metric = city.metrics().get(index);
    Scenario scenario = anchors.scenarios().get(anchor.scenario());
    Integer minus = anchor.minus();
    Scenario other = minus == null ? null : anchors.scenarios().get(minus);
    ConfidenceInterval interval = ConfidenceInterval.ofMean(observed(anchor, index), level);
    Judgement judgement = Judgement.of(anchor.target(), interval, anchors.precision());
    Target.@Nullable Figure figure = anchor.target() instanceof Target.Figure f ? f : null;
    Target.@Nullable Range range = anchor.target() instanceof Target.Range r ? r : null;
    return new AnchorResult(
        scenario.name(),
        other == null ? scenario.title() : scenario.title() + ", less " + other.title(),
        other == null ? null : other.name(),
        metric.name(),
        metric.title(),
        metric.unit(),
        published(anchor.target()),
        figure == null ? null : figure.value(),
        figure == null ? null : figure.rounding(),
        range == null ? null : finite(range.low()),
        range == null ? null : finite(range.high()),
        finite(interval.mean()),
        finite(interval.low()),
        finite(interval.high()),
        finite(interval.halfWidth() / Math.abs(interval.mean())),
        interval.observations(),
        judgement.verdict(),
        judgement.why(),
        anchor.says(),
        anchor.source());
  }

  private double[] observed(Anchor anchor, int metric) {
    double[][] runs = values[anchor.scenario()];
    Integer minus = anchor.minus();
    double[] observed = new double[runs.length];
    for (int replication = 0; replication < observed.length; replication++) {
      observed[replication] = runs[replication][metric];
      if (minus != null) {
        // Both used the same random numbers: the difference of each pair is the observation.
        observed[replication] -= values[minus][replication][metric];
      }
    }
    return observed;
  }

  private static String published(Target target) {
    return switch (target) {
      case Target.Figure figure -> figure.printed();
      case Target.Range range -> {
        boolean low = Double.isFinite(range.low());
        boolean high = Double.isFinite(range.high());
        yield low && high
            ? plain(range.low()) + " to " + plain(range.high())
            : low ? "at least " + plain(range.low()) : "at most " + plain(range.high());
      }
    };
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
