package hms.esr.kernel.statistics;

import java.util.Arrays;

/**
 * Quantiles of non-negative values within a relative error of 0.4 %, mergeable without loss: a
 * histogram whose buckets are the binary exponent and the seven leading bits of the fraction.
 * Merging adds counts, so the result does not depend on who counted what in which order.
 */
public final class QuantileSketch {
  private static final int FRACTION_BITS = 7;
  private static final int SHIFT = 52 - FRACTION_BITS;

  /** Values below 2^-20 (a tenth of a second in days) count as zero. */
  private static final int LOWEST_BUCKET = (1023 - 20) << FRACTION_BITS;

  /** Values of 2^30 and more share the last bucket. */
  static final int BUCKETS = 50 << FRACTION_BITS;

  private final long[] counts = new long[BUCKETS];
  private long zeros;
  private long total;

  /** Adds a value; negative ones count as zero. */
  public void add(double value) {
    total++;
    int bucket = (int) (Double.doubleToRawLongBits(value) >>> SHIFT) - LOWEST_BUCKET;
    if (value <= 0 || bucket < 0) {
      zeros++;
    } else {
      counts[Math.min(bucket, BUCKETS - 1)]++;
    }
  }

  /** Adds what another sketch has seen. */
  public void add(QuantileSketch other) {
    total += other.total;
    zeros += other.zeros;
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      counts[bucket] += other.counts[bucket];
    }
  }

  /** Forgets everything. */
  public void clear() {
    Arrays.fill(counts, 0);
    zeros = 0;
    total = 0;
  }

  /** How many values. */
  public long count() {
    return total;
  }

  /**
   * The value below which a share p of the values lies.
   *
   * @param p 0 to 1
   * @return the middle of the bucket that holds it; NaN when there are no values
   */
  public double quantile(double p) {
    if (total == 0) {
      return Double.NaN;
    }
    long rank = Math.max(1, (long) Math.ceil(p * total));
    long seen = zeros;
    if (seen >= rank) {
      return 0;
    }
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      seen += counts[bucket];
      if (seen >= rank) {
        return middle(bucket);
      }
    }
    return middle(BUCKETS - 1);
  }

  /** Adds what a sparse one holds. */
  public void add(SparseSketch other) {
    for (int place = 0; place < other.size(); place++) {
      counts[other.buckets()[place]] += other.counts()[place];
    }
    zeros += other.zeros();
    total += other.count();
  }

  /** What has been seen so far, to be handed on. */
  public SparseSketch sparse() {
    int filled = 0;
    for (long count : counts) {
      filled += count > 0 ? 1 : 0;
    }
    int[] buckets = new int[filled];
    long[] held = new long[filled];
    int place = 0;
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      if (counts[bucket] > 0) {
        buckets[place] = bucket;
        held[place++] = counts[bucket];
      }
    }
    return new SparseSketch(buckets, held, zeros);
  }

  static double low(int bucket) {
    return Double.longBitsToDouble((long) (bucket + LOWEST_BUCKET) << SHIFT);
  }

  static double middle(int bucket) {
    long low = (long) (bucket + LOWEST_BUCKET) << SHIFT;
    return Double.longBitsToDouble(low | (1L << (SHIFT - 1)));
  }
}
