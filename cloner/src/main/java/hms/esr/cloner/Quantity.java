package hms.esr.cloner;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kubernetes' notation of amounts: {@code 250m}, {@code 1.5}, {@code 512Mi}, {@code 2e3}. */
final class Quantity {
  private static final Pattern FORM =
      Pattern.compile("([+-]?[0-9]*\\.?[0-9]+|[+-]?[0-9]+\\.)([eE][+-]?[0-9]{1,2}|[numkMGTPE]i?|)");

  private static final Map<String, BigDecimal> FACTORS =
      Map.ofEntries(
          Map.entry("", BigDecimal.ONE),
          Map.entry("n", BigDecimal.ONE.scaleByPowerOfTen(-9)),
          Map.entry("u", BigDecimal.ONE.scaleByPowerOfTen(-6)),
          Map.entry("m", BigDecimal.ONE.scaleByPowerOfTen(-3)),
          Map.entry("k", BigDecimal.ONE.scaleByPowerOfTen(3)),
          Map.entry("M", BigDecimal.ONE.scaleByPowerOfTen(6)),
          Map.entry("G", BigDecimal.ONE.scaleByPowerOfTen(9)),
          Map.entry("T", BigDecimal.ONE.scaleByPowerOfTen(12)),
          Map.entry("P", BigDecimal.ONE.scaleByPowerOfTen(15)),
          Map.entry("E", BigDecimal.ONE.scaleByPowerOfTen(18)),
          Map.entry("Ki", binary(1)),
          Map.entry("Mi", binary(2)),
          Map.entry("Gi", binary(3)),
          Map.entry("Ti", binary(4)),
          Map.entry("Pi", binary(5)),
          Map.entry("Ei", binary(6)));

  private Quantity() {}

  /** The exact amount; 0 when the text is empty or not a quantity, as the API would refuse it. */
  static BigDecimal of(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return BigDecimal.ZERO;
    }
    String suffix = form.group(2);
    boolean exponent = suffix.length() > 1 && Character.toLowerCase(suffix.charAt(0)) == 'e';
    if (exponent && !suffix.equals("Ei")) {
      return new BigDecimal(form.group(1) + suffix);
    }
    BigDecimal factor = FACTORS.get(suffix);
    return factor == null ? BigDecimal.ZERO : new BigDecimal(form.group(1)).multiply(factor);
  }

  private static BigDecimal binary(int power) {
    return BigDecimal.valueOf(1024).pow(power);
  }
}
