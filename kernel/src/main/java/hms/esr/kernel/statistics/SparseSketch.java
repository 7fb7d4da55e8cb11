package hms.esr.kernel.statistics;

import java.util.Arrays;

/**
 * The distribution in a {@link QuantileSketch}, immutable and without its empty buckets: to be
 * handed on, stored and merged. Merging adds whole counts, so it does not depend on the order.
 *
 * @param buckets the buckets that hold values, ascending
 * @param counts how many values each of them holds, at least 1; as many as buckets
 * @param zeros how many values were zero, negative or below 2^-20
 */
public record SparseSketch(int[] buckets, long[] counts, long zeros) {
  /** No values. */
  public static final SparseSketch EMPTY = new SparseSketch(new int[0], new long[0], 0);

  /**
   * Checks that the parts fit together.
   *
   * @throws IllegalArgumentException when they do not, as in a damaged file
   */
  public SparseSketch {
    if (buckets.length != counts.length || zeros < 0) {
      throw new IllegalArgumentException(
          "A sketch has a count for each bucket and no negative ones: "
              + buckets.length
              + " buckets, "
              + counts.length
              + " counts, "
              + zeros
              + " zeros.");
    }
    for (int i = 0; i < buckets.length; i++) {
      int least = i == 0 ? 0 : buckets[i - 1] + 1;
      if (buckets[i] < least || buckets[i] >= QuantileSketch.BUCKETS || counts[i] < 1) {
        throw new IllegalArgumentException(
            "A sketch's buckets ascend from 0 to "
                + (QuantileSketch.BUCKETS - 1)
                + " and hold at least one value each: bucket "
                + buckets[i]
                + " with "
                + counts[i]
                + " values does not fit.");
      }
    }
  }

  /** How many values. */
  public long count() {
    long sum = zeros;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  /** How many buckets hold values; the zeros are in none. */
  public int size() {
    return buckets.length;
  }

  /** The smallest value that the bucket at this place, from 0, can hold. */
  public double low(int place) {
    return QuantileSketch.low(buckets[place]);
  }

  /** What the values of the bucket at this place stay below. */
  public double high(int place) {
    return QuantileSketch.low(buckets[place] + 1);
  }

  /** Both together. */
  public SparseSketch merge(SparseSketch other) {
    int[] merged = new int[buckets.length + other.buckets.length];
    long[] sums = new long[merged.length];
    int size = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < buckets.length || theirs < other.buckets.length) {
      int next = Math.min(bucket(mine), other.bucket(theirs));
      merged[size] = next;
      if (bucket(mine) == next) {
        sums[size] += counts[mine++];
      }
      if (other.bucket(theirs) == next) {
        sums[size] += other.counts[theirs++];
      }
      size++;
    }
    return new SparseSketch(
        Arrays.copyOf(merged, size), Arrays.copyOf(sums, size), zeros + other.zeros);
  }

  private int bucket(int place) {
    return place < buckets.length ? buckets[place] : Integer.MAX_VALUE;
  }

  /**
   * The value below which a share p of the values lies.
   *
   * @param p 0 to 1
   * @return the middle of the bucket that holds it, 0.4 % off at most; NaN when there are no values
   */
  public double quantile(double p) {
    long total = count();
    if (total == 0) {
      return Double.NaN;
    }
    long rank = Math.max(1, (long) Math.ceil(p * total));
    long seen = zeros;
    if (seen >= rank) {
      return 0;
    }
    int place = -1;
    while (seen < rank && place < buckets.length - 1) {
      seen += counts[++place];
    }
    return QuantileSketch.middle(buckets[place]);
  }

  /**
   * How many values lie below x, for a histogram or a distribution function. A bucket that x cuts
   * is taken to be filled evenly; all others are exact.
   */
  public double countBelow(double x) {
    double below = x > 0 ? zeros : 0;
    for (int place = 0; place < buckets.length && low(place) < x; place++) {
      double share = Math.min(1, (x - low(place)) / (high(place) - low(place)));
      below += share * counts[place];
    }
    return below;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SparseSketch sketch
        && zeros == sketch.zeros
        && Arrays.equals(buckets, sketch.buckets)
        && Arrays.equals(counts, sketch.counts);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(buckets) + Arrays.hashCode(counts)) + Long.hashCode(zeros);
  }

  @Override
  public String toString() {
    return "SparseSketch[" + count() + " values in " + buckets.length + " buckets]";
  }
}
