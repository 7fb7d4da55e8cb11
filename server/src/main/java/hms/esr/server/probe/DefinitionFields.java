package hms.esr.server.probe;

import hms.esr.server.report.Limit;
import hms.esr.server.report.ProbeDefinition.Better;
import hms.esr.server.runtime.CustomProbe.Language;
import org.jspecify.annotations.Nullable;

/**
 * What an author says about a metric beside its program; null where nothing is said.
 *
 * @param title at most 100 characters; the metric's name when absent
 * @param icon at most 16 characters
 * @param unit at most 40 characters
 * @param about at most 500 characters
 * @param decimals 0 to 6; 2 when absent
 * @param better neither direction when absent
 */
public record DefinitionFields(
    @Nullable String title,
    @Nullable String icon,
    @Nullable String unit,
    @Nullable String about,
    @Nullable Integer decimals,
    @Nullable Better better,
    @Nullable Limit threshold) {
  public static final int LONGEST_TITLE = 100;
  public static final int LONGEST_ICON = 16;
  public static final int LONGEST_UNIT = 40;
  public static final int LONGEST_ABOUT = 500;
  public static final int MOST_DECIMALS = 6;
  private static final int USUAL_DECIMALS = 2;

  /** Nothing is said. */
  static final DefinitionFields NONE =
      new DefinitionFields(null, null, null, null, null, null, null);

  /** These, and the others where these say nothing. */
  DefinitionFields or(DefinitionFields others) {
    return new DefinitionFields(
        title == null ? others.title : title,
        icon == null ? others.icon : icon,
        unit == null ? others.unit : unit,
        about == null ? others.about : about,
        decimals == null ? others.decimals : decimals,
        better == null ? others.better : better,
        threshold == null ? others.threshold : threshold);
  }

  CustomDefinition of(String metric, Language language, String source, String definedIn) {
    return new CustomDefinition(
        metric,
        language,
        source,
        title == null ? metric : title,
        icon == null ? "" : icon,
        unit == null ? "" : unit,
        about == null ? "" : about,
        decimals == null ? USUAL_DECIMALS : decimals,
        better == null ? Better.NEITHER : better,
        threshold,
        definedIn);
  }
}
