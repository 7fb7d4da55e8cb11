package hms.esr.server.api;

import hms.esr.server.probe.CatalogEntry;
import hms.esr.server.probe.CustomDefinition;
import hms.esr.server.report.Limit;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A custom metric as the API shows it. */
@Schema(name = "ProbeDefinition")
record ProbeDefinitionView(
    String metric,
    @Schema(description = "sql or python") String language,
    String title,
    String icon,
    String unit,
    String about,
    int decimals,
    @Schema(description = "higher, lower or neither") String better,
    CatalogEntry.@Nullable Limit threshold,
    @Schema(description = "File and line, or the call that set it") String definedIn,
    @Schema(description = "The whole program") String source) {

  /** A page of them. */
  @Schema(name = "ProbeDefinitionPage")
  record Page(List<ProbeDefinitionView> items, @Nullable String next) {}

  static ProbeDefinitionView of(CustomDefinition metric) {
    return new ProbeDefinitionView(
        metric.metric(),
        metric.kind(),
        metric.title(),
        metric.icon(),
        metric.unit(),
        metric.about(),
        metric.decimals(),
        metric.better().name().toLowerCase(Locale.ROOT),
        limit(metric.threshold()),
        metric.definedIn(),
        metric.source());
  }

  private static CatalogEntry.@Nullable Limit limit(@Nullable Limit threshold) {
    return threshold == null
        ? null
        : new CatalogEntry.Limit(
            threshold.side().name().toLowerCase(Locale.ROOT), threshold.value(), threshold.text());
  }
}
