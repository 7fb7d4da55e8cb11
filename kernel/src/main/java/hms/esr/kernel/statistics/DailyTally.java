package hms.esr.kernel.statistics;

import org.jspecify.annotations.Nullable;

/** Count and sum of values day by day, and their quantiles where asked for. */
public final class DailyTally {
  private final double[] sums;
  private final long[] counts;
  private final @Nullable QuantileSketch sketch;

  /** Nothing yet, for so many days. */
  public DailyTally(int days, boolean withQuantiles) {
    sums = new double[days];
    counts = new long[days];
    sketch = withQuantiles ? new QuantileSketch() : null;
  }

  /** Adds a value on a day; the sketch takes those of measured days only. */
  public void add(int day, double value, boolean measured) {
    sums[day] += value;
    counts[day]++;
    if (measured && sketch != null) {
      sketch.add(value);
    }
  }

  /** The sum of a day's values. */
  public double sum(int day) {
    return sums[day];
  }

  /** How many values on a day. */
  public long count(int day) {
    return counts[day];
  }

  /** The sketch of the measured days, when asked for. */
  public @Nullable QuantileSketch sketch() {
    return sketch;
  }
}
