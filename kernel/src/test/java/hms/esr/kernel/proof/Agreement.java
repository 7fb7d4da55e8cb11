package hms.esr.kernel.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.kernel.statistics.ConfidenceInterval;

/**
 * Agreement with a closed form: the replications' own interval by Student's t covers the truth.
 *
 * <p>Level: the suite makes about 200 comparisons; by Bonferroni's inequality each at 1 - 0.01 /
 * 200 gives a right kernel, over all choices of seeds, at least 99 % to pass the whole. The seeds
 * are fixed, so what passes once passes always. An interval must also say something: one wider than
 * 15 % of the truth to each side fails, because it would cover wrong values as well.
 */
final class Agreement {
  private static final double LEVEL = 1 - 0.01 / 200;
  private static final double WIDEST_HALF_WIDTH = 0.15;

  private Agreement() {}

  static void check(String what, double truth, double[] observed) {
    ConfidenceInterval interval = ConfidenceInterval.ofMean(observed, LEVEL);
    String found =
        "%s: %.6g to %.6g against %.6g".formatted(what, interval.low(), interval.high(), truth);
    assertTrue(interval.covers(truth), found);
    assertTrue(
        interval.halfWidth() <= WIDEST_HALF_WIDTH * Math.abs(truth), found + " says too little");
  }
}
