package hms.esr.city.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Numbers as tables show them. */
public final class Numbers {
  private static final MathContext FOUR_DIGITS = new MathContext(4);

  private Numbers() {}

  /** Four significant digits, without an exponent; a dash for none. */
  public static String text(@Nullable Double value) {
    return value == null ? "-" : new BigDecimal(value).round(FOUR_DIGITS).toPlainString();
  }

  /** Half a width as a share of the mean: {@code ±1.3 %}; a dash for none. */
  public static String percent(@Nullable Double share) {
    return share == null
        ? "-"
        : "±" + new BigDecimal(100 * share).round(new MathContext(2)).toPlainString() + " %";
  }
}
