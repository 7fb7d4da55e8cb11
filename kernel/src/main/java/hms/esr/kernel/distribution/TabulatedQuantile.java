package hms.esr.kernel.distribution;

/**
 * A quantile function read from a table of 4,096 equal steps of probability, between which it is
 * interpolated; the first and the last sixteen steps, where quantiles bend, are computed exactly.
 * Inverting a gamma distribution takes microseconds, a table look-up nanoseconds.
 */
final class TabulatedQuantile implements Quantile {
  private static final int STEPS = 4096;
  private static final int EXACT_STEPS = 16;

  private final Quantile exact;
  private final double[] table = new double[STEPS + 1];

  TabulatedQuantile(Quantile exact) {
    this.exact = exact;
    for (int step = EXACT_STEPS; step <= STEPS - EXACT_STEPS; step++) {
      table[step] = exact.at((double) step / STEPS);
    }
  }

  @Override
  public double at(double u) {
    double position = u * STEPS;
    int step = (int) position;
    if (step < EXACT_STEPS || step >= STEPS - EXACT_STEPS) {
      return exact.at(u);
    }
    return table[step] + (position - step) * (table[step + 1] - table[step]);
  }
}
