package hms.esr.bench.list;

/** A sequence that costs little beside what is measured: xorshift (G. Marsaglia, 2003). */
public final class Randomness {
  private long state;

  /** Begins at a seed other than 0. */
  public Randomness(long seed) {
    state = seed;
  }

  /** 64 bits. */
  public long bits() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return state;
  }

  /** Strictly between 0 and 1. */
  public double uniform() {
    return ((bits() >>> 11) + 0.5) * 0x1.0p-53;
  }
}
