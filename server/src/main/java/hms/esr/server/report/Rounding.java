package hms.esr.server.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers as a report shows them: at a metric's decimals, without trailing zeros. */
final class Rounding {
  /** More digits than are shown in short, for those who compute with the full detail. */
  private static final int DETAIL = 2;

  private Rounding() {}

  /** Rounds half up; null for a number that is not finite; 7.0 becomes 7. */
  static @Nullable BigDecimal number(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return null;
    }
    BigDecimal rounded =
        new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** Rounds with the digits of the full detail. */
  static @Nullable BigDecimal detailed(double value, int decimals) {
    return number(value, decimals + DETAIL);
  }

  /** Rounds a series with the digits of the full detail. */
  static List<@Nullable BigDecimal> detailed(List<Double> values, int decimals) {
    return values.stream().<@Nullable BigDecimal>map(value -> detailed(value, decimals)).toList();
  }

  /** The number as text; a dash where nothing was observed. */
  static String text(double value, int decimals) {
    BigDecimal rounded = number(value, decimals);
    return rounded == null ? "–" : rounded.toPlainString();
  }
}
