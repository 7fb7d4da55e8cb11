package hms.esr.server.report;

/** A probe's values, change and risk in words. */
final class ChangeText {
  private ChangeText() {}

  /** A value of a probe with its unit, such as {@code 7 h}; rates whose title says so have none. */
  static String value(ProbeDefinition definition, double value) {
    String text = Rounding.text(value, definition.decimals());
    return showsUnit(definition) ? text + " " + definition.unit() : text;
  }

  /** The change, such as {@code +139 %}. */
  static String change(ProbeResult probe) {
    double difference = probe.difference().mean();
    if (Double.isNaN(difference)) {
      return "nothing observed";
    }
    if (difference == 0) {
      return "no change";
    }
    String change = Double.isNaN(probe.percent()) ? absolute(probe) : percent(probe.percent());
    return isUncertain(probe) ? change + ", may be chance" : change;
  }

  /** The risk, such as {@code ⚠️ risk: over 8 h}; empty for none. */
  static String risk(ProbeResult probe) {
    Limit limit = probe.definition().limit();
    if (limit == null) {
      return "";
    }
    return switch (probe.risk()) {
      case NONE -> "";
      case WATCH -> "watch: close to “" + limit.text() + "”";
      case RISK -> "⚠️ risk: " + limit.text();
    };
  }

  static String absolute(ProbeResult probe) {
    ProbeDefinition definition = probe.definition();
    String text = Rounding.text(probe.difference().mean(), definition.decimals());
    if (text.equals("0")) {
      text = Rounding.text(probe.difference().mean(), definition.decimals() + 2);
    }
    return text.startsWith("-") ? text : "+" + text;
  }

  static String percent(double percent) {
    String text = Rounding.text(percent, Math.abs(percent) < 1 ? 1 : 0);
    if (text.equals("0")) {
      return percent < 0 ? "down by under 0.1 %" : "up by under 0.1 %";
    }
    return (text.startsWith("-") ? text : "+" + text) + " %";
  }

  private static boolean isUncertain(ProbeResult probe) {
    return probe.difference().hasInterval() && probe.difference().mayBeZero();
  }

  private static boolean showsUnit(ProbeDefinition definition) {
    return !definition.unit().isEmpty() && !definition.title().contains("/day");
  }
}
