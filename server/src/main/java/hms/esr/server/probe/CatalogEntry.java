package hms.esr.server.probe;

import hms.esr.city.blueprint.MetricBlueprint;
import hms.esr.city.blueprint.Threshold;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A metric that can be picked, or a file that should define one and does not.
 *
 * @param metric such as {@code permits.processed}
 * @param kind {@code built-in}, {@code sql} or {@code python}
 * @param agency whose; empty for a custom metric
 * @param meaning what it measures, in a sentence
 * @param better {@code higher}, {@code lower} or {@code neither}
 * @param threshold where a risk begins; null when there is none
 * @param definedIn file and line, or the call that set it
 * @param problem what is wrong with its file, so that it cannot be picked; null when nothing is
 */
public record CatalogEntry(
    String metric,
    String kind,
    String agency,
    String title,
    String unit,
    String meaning,
    String better,
    @Nullable Limit threshold,
    String definedIn,
    @Nullable String problem) {

  /**
   * Where a risk begins.
   *
   * @param side {@code above} or {@code below}
   * @param value in the metric's unit
   */
  public record Limit(String side, double value, String text) {}

  static CatalogEntry of(MetricBlueprint metric) {
    Threshold threshold = metric.threshold();
    return new CatalogEntry(
        metric.name(),
        "built-in",
        metric.agency(),
        metric.title(),
        metric.unit(),
        metric.about(),
        metric.better().name().toLowerCase(Locale.ROOT),
        threshold == null
            ? null
            : new Limit(
                threshold.side().name().toLowerCase(Locale.ROOT),
                threshold.value(),
                threshold.text()),
        metric.definedIn(),
        null);
  }

  static CatalogEntry of(CustomDefinition metric) {
    hms.esr.server.report.Limit threshold = metric.threshold();
    return new CatalogEntry(
        metric.metric(),
        metric.kind(),
        "",
        metric.title(),
        metric.unit(),
        metric.about(),
        metric.better().name().toLowerCase(Locale.ROOT),
        threshold == null
            ? null
            : new Limit(
                threshold.side().name().toLowerCase(Locale.ROOT),
                threshold.value(),
                threshold.text()),
        metric.definedIn(),
        null);
  }

  static CatalogEntry of(BrokenDefinition file) {
    return new CatalogEntry(
        file.metric(),
        file.kind(),
        "",
        file.metric(),
        "",
        "Broken: " + file.problem(),
        "neither",
        null,
        file.definedIn(),
        file.problem());
  }

  /** Whether a text (lower case) is in its name, agency, title or meaning. */
  boolean mentions(String text) {
    return (metric + " " + agency + " " + title + " " + meaning)
        .toLowerCase(Locale.ROOT)
        .contains(text);
  }
}
