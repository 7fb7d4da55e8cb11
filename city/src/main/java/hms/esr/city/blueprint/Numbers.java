package hms.esr.city.blueprint;

import java.math.BigDecimal;

/** Numbers as people write them. */
final class Numbers {
  private Numbers() {}

  /** Without a trailing {@code .0} and without an exponent. */
  static String plain(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }
}
