package hms.esr.kernel.statistics;

/**
 * Count, mean and variance of observations, mergeable.
 *
 * <p>Source: B. P. Welford, Technometrics 4 (1962) 419; merging by T. F. Chan, G. H. Golub, R. J.
 * LeVeque, The American Statistician 37 (1983) 242.
 */
public final class Tally {
  private long count;
  private double mean;
  private double squares;

  /** Adds an observation. */
  public void add(double value) {
    count++;
    double before = value - mean;
    mean += before / count;
    squares += before * (value - mean);
  }

  /** Adds what another tally has seen. */
  public void add(Tally other) {
    if (other.count == 0) {
      return;
    }
    long total = count + other.count;
    double apart = other.mean - mean;
    squares += other.squares + apart * apart * count * other.count / total;
    mean += apart * other.count / total;
    count = total;
  }

  /** How many observations. */
  public long count() {
    return count;
  }

  /** Their mean; NaN when there is none. */
  public double mean() {
    return count == 0 ? Double.NaN : mean;
  }

  /** Their sample variance; NaN with fewer than two. */
  public double variance() {
    return count < 2 ? Double.NaN : squares / (count - 1);
  }
}
