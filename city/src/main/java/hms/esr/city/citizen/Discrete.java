package hms.esr.city.citizen;

import java.util.Collection;

/**
 * A distribution over 0, 1, ..., n-1, drawn by inversion, so that the outcome rises with the
 * uniform number: two draws with close uniforms give close outcomes, which is how ages in a family
 * hang together without moving the marginal.
 */
final class Discrete {
  private static final int GUIDE = 256;

  private final double[] cumulative;

  /** Where to start looking: the outcome at k/GUIDE. */
  private final short[] guide = new short[GUIDE];

  /** Odds need not sum to 1. */
  Discrete(double[] odds) {
    double sum = 0;
    cumulative = new double[odds.length];
    for (int k = 0; k < odds.length; k++) {
      if (!(odds[k] >= 0) || Double.isInfinite(odds[k])) {
        throw new IllegalArgumentException("odds must be 0 or more, but one is " + odds[k]);
      }
      sum += odds[k];
      cumulative[k] = sum;
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("at least one of the odds must be above 0");
    }
    int outcome = 0;
    for (int k = 0; k < odds.length; k++) {
      cumulative[k] = cumulative[k] / sum;
    }
    for (int g = 0; g < GUIDE; g++) {
      while (cumulative[outcome] <= (double) g / GUIDE && outcome < odds.length - 1) {
        outcome++;
      }
      guide[g] = (short) outcome;
    }
  }

  static Discrete of(Collection<Double> odds) {
    return new Discrete(odds.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The outcome for a uniform number in [0, 1). */
  int at(double uniform) {
    int outcome = guide[(int) (uniform * GUIDE)];
    while (cumulative[outcome] <= uniform && outcome < cumulative.length - 1) {
      outcome++;
    }
    return outcome;
  }

  double probability(int outcome) {
    return outcome == 0 ? cumulative[0] : cumulative[outcome] - cumulative[outcome - 1];
  }

  int outcomes() {
    return cumulative.length;
  }
}
