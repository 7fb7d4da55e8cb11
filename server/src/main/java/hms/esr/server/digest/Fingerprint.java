package hms.esr.server.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over values, each with its length or bits, so that no two different sequences of values
 * read the same. Not for use by several threads at once.
 */
public final class Fingerprint {
  private final MessageDigest digest;

  public Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds a text. */
  public Fingerprint add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add((long) bytes.length);
    digest.update(bytes);
    return this;
  }

  /** Adds a whole number. */
  public Fingerprint add(long value) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).flip());
    return this;
  }

  /**
   * Adds numbers by their bits: a difference in the last one shows. All NaN count as one, for which
   * of its bits a processor sets is not fixed.
   */
  public Fingerprint add(double[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES * (values.length + 1));
    buffer.putLong(values.length);
    for (double value : values) {
      buffer.putLong(Double.doubleToLongBits(value));
    }
    digest.update(buffer.flip());
    return this;
  }

  /** The digest in lower-case hexadecimal; ends this fingerprint. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
