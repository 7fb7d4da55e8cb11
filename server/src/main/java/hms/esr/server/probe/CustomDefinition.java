package hms.esr.server.probe;

import hms.esr.server.report.Limit;
import hms.esr.server.report.ProbeDefinition;
import hms.esr.server.runtime.CustomProbe;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A metric that a user defined.
 *
 * @param metric such as {@code finance.overdue}
 * @param language of the source
 * @param source the whole program
 * @param title for people
 * @param icon an emoji; may be empty
 * @param unit as shown after a value; may be empty
 * @param about what it measures, in a sentence
 * @param decimals digits after the point worth showing, 0 to 6
 * @param better which direction is the good one
 * @param threshold where a risk begins; null when there is none
 * @param definedIn file and line, or the call that set it
 */
public record CustomDefinition(
    String metric,
    CustomProbe.Language language,
    String source,
    String title,
    String icon,
    String unit,
    String about,
    int decimals,
    ProbeDefinition.Better better,
    @Nullable Limit threshold,
    String definedIn) {

  /** What a run asks of the city once a virtual day. */
  public CustomProbe program() {
    return new CustomProbe(metric, language, source);
  }

  /** What a report says about it. */
  public ProbeDefinition described() {
    return new ProbeDefinition(
        metric, title, icon, unit, about, decimals, better, threshold, kind(), definedIn);
  }

  /** {@code sql} or {@code python}. */
  public String kind() {
    return language.name().toLowerCase(Locale.ROOT);
  }
}
