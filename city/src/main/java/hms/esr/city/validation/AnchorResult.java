package hms.esr.city.validation;

import org.jspecify.annotations.Nullable;

/**
 * A published figure beside what the run gave. Values are in the metric's unit.
 *
 * @param scenario its name in the file
 * @param setting what the scenario is, for people
 * @param minus the scenario taken off; null: none
 * @param metric the metric's name
 * @param title the metric, for people
 * @param unit its unit
 * @param published the figure or the range, as printed
 * @param expect the figure; null for a range
 * @param rounding how far the true figure may be from it; null for a range
 * @param atLeast lower end of a range; null: none
 * @param atMost upper end of a range; null: none
 * @param mean the replications' mean; null: nothing was measured
 * @param low lower end of its interval
 * @param high upper end of its interval
 * @param precision half of the interval's width as a share of the mean; null where there is none
 * @param replications how many
 * @param verdict pass, fail or undecided
 * @param why the reason when it is no pass
 * @param says what is published, for people; may be empty
 * @param source where
 */
public record AnchorResult(
    String scenario,
    String setting,
    @Nullable String minus,
    String metric,
    String title,
    String unit,
    String published,
    @Nullable Double expect,
    @Nullable Double rounding,
    @Nullable Double atLeast,
    @Nullable Double atMost,
    @Nullable Double mean,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Double precision,
    int replications,
    Verdict verdict,
    String why,
    String says,
    String source) {}
