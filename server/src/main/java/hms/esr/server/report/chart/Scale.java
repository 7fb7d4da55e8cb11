package hms.esr.server.report.chart;

/**
 * Places values on a line.
 *
 * @param low the lowest value
 * @param high the highest value, over {@code low}
 * @param from where the lowest value lies
 * @param to where the highest value lies
 */
record Scale(double low, double high, double from, double to) {
  Scale {
    if (!(high > low)) {
      throw new IllegalArgumentException("a scale needs a range, not " + low + " to " + high);
    }
  }

  double at(double value) {
    return from + (to - from) * (value - low) / (high - low);
  }

  /** Where a value lies, or the nearer end when it lies outside. */
  double inside(double value) {
    return at(Math.clamp(value, low, high));
  }

  boolean holds(double value) {
    return value >= low && value <= high;
  }
}
