package hms.esr.kernel.random;

/**
 * The random numbers of one replication. A draw is a pure function of (seed, replication, stream,
 * entity, index): the same address gives the same number whatever happens around it, so two arms of
 * a comparison share their random numbers by construction, on any number of threads.
 */
public final class RandomSource {
  private static final double TWO_TO_MINUS_53 = 0x1.0p-53;
  private static final double LARGEST_BELOW_ONE = Math.nextDown(1.0);

  private final long key;

  /**
   * A source.
   *
   * @param seed the run's seed
   * @param replication which replication, from 0
   */
  public RandomSource(long seed, int replication) {
    key = seed ^ spread(replication);
  }

  /** 64 random bits at this address. */
  public long bits(int stream, long entity, int index) {
    return Philox.first64((int) entity, (int) (entity >>> 32), stream, index, key);
  }

  /** A number strictly between 0 and 1, with 53 random bits. */
  public double uniform(int stream, long entity, int index) {
    // The largest would round up to 1 itself.
    return Math.min(
        ((bits(stream, entity, index) >>> 11) + 0.5) * TWO_TO_MINUS_53, LARGEST_BELOW_ONE);
  }

  /**
   * A replication changes the key, by the golden-ratio increment of SplitMix64 and its finaliser
   * (G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", 2014), so
   * that replication 1 of seed 0 is not replication 0 of seed 1.
   */
  private static long spread(int replication) {
    return mix(replication * 0x9E3779B97F4A7C15L);
  }

  /** The finaliser of SplitMix64: a bijection of 64 bits that maps 0 to 0. */
  public static long mix(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
