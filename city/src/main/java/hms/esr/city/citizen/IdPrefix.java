package hms.esr.city.citizen;

import java.util.List;
import java.util.Locale;

/**
 * The first group of every id of a sandbox: {@code e5e5} and the sandbox's four hexadecimal digits.
 * Production must never use it.
 *
 * @param value eight hexadecimal digits, lower case
 */
public record IdPrefix(String value) {
  private static final String SYNTHETIC = "e5e5";

  /** Refuses anything but {@code e5e5} and four hexadecimal digits. */
  public IdPrefix {
    if (!value.matches(SYNTHETIC + "[0-9a-f]{4}")) {
      throw new IllegalArgumentException(
          "an id prefix is e5e5 and four hexadecimal digits in lower case, such as e5e5914a, not \""
              + value
              + "\"");
    }
  }

  /** The prefix of a sandbox by the four digits of its box id ("914a" of SBX-914a). */
  public static IdPrefix ofBox(String boxDigits) {
    return new IdPrefix(SYNTHETIC + boxDigits);
  }

  /**
   * The prefix of a sandbox, unless production's ids could begin with it.
   *
   * @param productionPrefixes how ids of production begin: hexadecimal digits and hyphens
   * @throws IdPrefixOverlap if one of them overlaps with the sandbox's prefix
   */
  public static IdPrefix ofBox(String boxDigits, List<String> productionPrefixes) {
    IdPrefix prefix = ofBox(boxDigits);
    for (String production : productionPrefixes) {
      String digits = production.toLowerCase(Locale.ROOT).replace("-", "");
      if (!digits.matches("[0-9a-f]*")) {
        throw new IllegalArgumentException(
            "a production id prefix has hexadecimal digits and hyphens only, not \""
                + production
                + "\"");
      }
      if (digits.startsWith(prefix.value) || prefix.value.startsWith(digits)) {
        throw new IdPrefixOverlap(prefix, production);
      }
    }
    return prefix;
  }
}
