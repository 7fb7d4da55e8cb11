package hms.esr.server.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The small members that a report's JSON is made of; a number that is not finite is null. */
final class JsonForms {
  private JsonForms() {}

  /** An object with its members in this order: name, value, name, value. */
  static Map<String, @Nullable Object> ordered(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return members;
  }

  /** Low and high; null where one replication gives no interval. */
  static @Nullable List<@Nullable BigDecimal> interval(Estimate estimate, int decimals) {
    return estimate.hasInterval()
        ? Arrays.asList(
            Rounding.detailed(estimate.low(), decimals),
            Rounding.detailed(estimate.high(), decimals))
        : null;
  }

  static Map<String, @Nullable Object> estimate(Estimate estimate, int decimals) {
    return ordered(
        "mean", Rounding.detailed(estimate.mean(), decimals),
        "interval", interval(estimate, decimals),
        "observations", estimate.observations());
  }

  static @Nullable Map<String, @Nullable Object> threshold(@Nullable Limit limit) {
    return limit == null
        ? null
        : ordered(
            "side", word(limit.side()),
            "value", Rounding.number(limit.value(), 6),
            "text", limit.text());
  }

  /** A constant in lower case. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
