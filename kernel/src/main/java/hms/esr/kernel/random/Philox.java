package hms.esr.kernel.random;

/**
 * The counter-based generator Philox4x32 with ten rounds: 64 bits of key and 128 bits of counter
 * give 128 random bits, of which this class returns the first 64.
 *
 * <p>Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy
 * as 1, 2, 3", SC'11. Checked against the known-answer vectors published with it (see the test).
 */
public final class Philox {
  private static final long MULTIPLIER_0 = 0xD2511F53L;
  private static final long MULTIPLIER_1 = 0xCD9E8D57L;
  private static final int WEYL_0 = 0x9E3779B9;
  private static final int WEYL_1 = 0xBB67AE85;
  private static final int ROUNDS = 10;
  private static final long LOW_32 = 0xFFFFFFFFL;

  private Philox() {}

  /**
   * The first two output words as one long, word 0 in the low half.
   *
   * @param c0 counter word 0 (least significant)
   * @param c1 counter word 1
   * @param c2 counter word 2
   * @param c3 counter word 3 (most significant)
   * @param key key words 0 (low half) and 1 (high half)
   */
  public static long first64(int c0, int c1, int c2, int c3, long key) {
    // Words are kept in the low halves of longs: the products need them there.
    long w0 = c0 & LOW_32;
    long w1 = c1 & LOW_32;
    long w2 = c2 & LOW_32;
    long w3 = c3 & LOW_32;
    int k0 = (int) key;
    int k1 = (int) (key >>> 32);
    for (int round = 0; round < ROUNDS; round++) {
      long p0 = MULTIPLIER_0 * w0;
      long p1 = MULTIPLIER_1 * w2;
      w0 = (p1 >>> 32) ^ (w1 ^ (k0 & LOW_32));
      w2 = (p0 >>> 32) ^ (w3 ^ (k1 & LOW_32));
      w1 = p1 & LOW_32;
      w3 = p0 & LOW_32;
      k0 += WEYL_0;
      k1 += WEYL_1;
    }
    return w0 | (w1 << 32);
  }
}
