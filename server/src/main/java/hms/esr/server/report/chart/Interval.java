package hms.esr.server.report.chart;

/**
 * A row of an {@link IntervalChart}: a mean and its interval.
 *
 * @param label what it is of
 * @param text the numbers in words, at the right
 * @param mean NaN for none: then only the text is shown
 * @param low lower end; NaN for none
 * @param high upper end; NaN for none
 * @param ink what it stands for
 * @param mark the mean's shape
 */
public record Interval(
    String label, String text, double mean, double low, double high, Ink ink, Mark mark) {
  boolean hasRange() {
    return !Double.isNaN(low) && !Double.isNaN(high);
  }
}
