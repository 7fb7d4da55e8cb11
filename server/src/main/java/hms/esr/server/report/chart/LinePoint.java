package hms.esr.server.report.chart;

/**
 * A point of a line; NaN where there is nothing.
 *
 * @param x across
 * @param y up
 * @param low lower end of its band or whisker
 * @param high upper end of its band or whisker
 * @param mark its shape
 */
public record LinePoint(double x, double y, double low, double high, Mark mark) {
  boolean hasRange() {
    return !Double.isNaN(low) && !Double.isNaN(high);
  }
}
