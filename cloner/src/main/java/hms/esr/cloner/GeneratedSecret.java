package hms.esr.cloner;

/** A stand-in for a secret: the same for the same seed, owner and key, on every machine. */
final class GeneratedSecret {
  private static final int HEX_DIGITS = 24;

  private GeneratedSecret() {}

  static String of(long seed, String owner, String key) {
    return "esr-" + Sha256.hex(Long.toString(seed), owner, key).substring(0, HEX_DIGITS);
  }
}
