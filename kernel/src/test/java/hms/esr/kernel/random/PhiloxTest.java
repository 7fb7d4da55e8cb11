package hms.esr.kernel.random;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The known-answer vectors of philox4x32 with ten rounds, from the file {@code kat_vectors} of the
 * Random123 distribution (Salmon et al., SC'11).
 */
class PhiloxTest {
  @ParameterizedTest
  @CsvSource({
    "00000000,00000000,00000000,00000000, 00000000,00000000, 6627e8d5,e169c58d",
    "ffffffff,ffffffff,ffffffff,ffffffff, ffffffff,ffffffff, 408f276d,41c83b0e",
    "243f6a88,85a308d3,13198a2e,03707344, a4093822,299f31d0, d16cfe09,94fdcceb",
  })
  void answersThePublishedVectors(
      String c0, String c1, String c2, String c3, String k0, String k1, String r0, String r1) {
    long bits =
        Philox.first64(hex(c0), hex(c1), hex(c2), hex(c3), ((long) hex(k1) << 32) | word(k0));
    assertEquals(((long) hex(r1) << 32) | word(r0), bits);
  }

  private static int hex(String digits) {
    return Integer.parseUnsignedInt(digits, 16);
  }

  private static long word(String digits) {
    return Long.parseLong(digits, 16);
  }
}
