package hms.esr.kernel.statistics;

/** The mean of the last so many values. */
public final class MovingMean {
  private final double[] last;
  private int filled;
  private int next;
  private double sum;

  /** Over so many values, at least 1. */
  public MovingMean(int values) {
    last = new double[values];
  }

  /** Adds a value; the oldest goes when it is full. */
  public void add(double value) {
    if (filled == last.length) {
      sum -= last[next];
    } else {
      filled++;
    }
    last[next] = value;
    sum += value;
    next = (next + 1) % last.length;
    if (next == 0) {
      // Adding and subtracting drifts by rounding; once a round the sum is made afresh.
      sum = 0;
      for (int i = 0; i < filled; i++) {
        sum += last[i];
      }
    }
  }

  /** The mean, or the given value when there is none yet. */
  public double meanOr(double initial) {
    return filled == 0 ? initial : sum / filled;
  }
}
