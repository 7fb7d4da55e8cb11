package hms.esr.server.report;

import org.jspecify.annotations.Nullable;

/**
 * What a picked metric means, kept with the result so that a report outlives its sandbox.
 *
 * @param metric the name it is picked by, such as {@code permits.processed}
 * @param title for people
 * @param icon an emoji; may be empty
 * @param unit such as {@code permits/day} or {@code h}; may be empty
 * @param about what it measures, in a sentence
 * @param decimals digits after the point that carry meaning, 0 or more
 * @param better which direction is the good one
 * @param limit its threshold, if it has one
 * @param kind {@code built-in}, {@code sql} or {@code python}
 * @param definedIn file and line of its definition
 */
public record ProbeDefinition(
    String metric,
    String title,
    String icon,
    String unit,
    String about,
    int decimals,
    Better better,
    @Nullable Limit limit,
    String kind,
    String definedIn) {
  /** Which direction of a change is the good one. */
  public enum Better {
    HIGHER,
    LOWER,
    NEITHER
  }
}
