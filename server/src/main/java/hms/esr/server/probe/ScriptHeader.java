package hms.esr.server.probe;

import hms.esr.city.blueprint.NearestName;
import hms.esr.server.report.Limit;
import hms.esr.server.report.ProbeDefinition.Better;
import hms.esr.server.runtime.CustomProbe.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the comment lines at a script's head say of its metrics: lines such as {@code # unit:
 * invoices} or {@code -- threshold: above 500}. What stands after a line {@code # metric: name} is
 * of that metric alone.
 */
final class ScriptHeader {
  private static final List<String> KEYS =
      List.of("metric", "title", "icon", "unit", "about", "decimals", "better", "threshold");

  private static final Pattern FIELD = Pattern.compile("(?:#|--)\\s*([a-z]+)\\s*:\\s*(.*)");
  private static final Pattern THRESHOLD =
      Pattern.compile("(above|below)\\s+([^,\\s]+)\\s*(?:,\\s*(.+))?");

  private final Map<String, DefinitionFields> metrics;
  private final DefinitionFields common;

  private ScriptHeader(Map<String, DefinitionFields> metrics, DefinitionFields common) {
    this.metrics = metrics;
    this.common = common;
  }

  /** Reads the head of a script. */
  static ScriptHeader read(Language language, String source) throws FaultyScriptException {
    String mark =
        switch (language) {
          case PYTHON -> "#";
          case SQL -> "--";
        };
    Map<String, DefinitionFields> metrics = new LinkedHashMap<>();
    DefinitionFields common = DefinitionFields.NONE;
    String metric = null;
    int number = 0;
    for (String line : source.lines().toList()) {
      number++;
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith(mark)) {
        break;
      }
      Matcher field = FIELD.matcher(text);
      if (!field.matches()) {
        continue;
      }
      String key = field.group(1);
      String value = field.group(2).strip();
      if (key.equals("metric")) {
        metric = value;
        metrics.put(metric, DefinitionFields.NONE);
      } else if (metric == null) {
        common = field(number, key, value).or(common);
      } else {
        metrics.put(
            metric,
            field(number, key, value).or(metrics.getOrDefault(metric, DefinitionFields.NONE)));
      }
    }
    return new ScriptHeader(metrics, common);
  }

  /** The metrics that have a line of their own, in its order. */
  List<String> metrics() {
    return List.copyOf(metrics.keySet());
  }

  /** What is said of a metric. */
  DefinitionFields of(String metric) {
    return metrics.getOrDefault(metric, DefinitionFields.NONE).or(common);
  }

  private static DefinitionFields field(int line, String key, String value)
      throws FaultyScriptException {
    String title = null;
    String icon = null;
    String unit = null;
    String about = null;
    Integer decimals = null;
    Better better = null;
    Limit threshold = null;
    switch (key) {
      case "title" -> title = text(line, key, value, DefinitionFields.LONGEST_TITLE);
      case "icon" -> icon = text(line, key, value, DefinitionFields.LONGEST_ICON);
      case "unit" -> unit = text(line, key, value, DefinitionFields.LONGEST_UNIT);
      case "about" -> about = text(line, key, value, DefinitionFields.LONGEST_ABOUT);
      case "decimals" -> decimals = decimals(line, value);
      case "better" -> better = better(line, value);
      case "threshold" -> threshold = threshold(line, value);
      default -> {
        // A comment may say anything; only what looks like a slip is one.
        List<String> near = NearestName.of(key, KEYS);
        if (!near.isEmpty()) {
          throw new FaultyScriptException(
              line, "unknown field '" + key + "'; did you mean " + near.getFirst() + "?");
        }
      }
    }
    return new DefinitionFields(title, icon, unit, about, decimals, better, threshold);
  }

  private static String text(int line, String key, String value, int longest)
      throws FaultyScriptException {
    if (value.isEmpty() || value.length() > longest) {
      throw new FaultyScriptException(
          line,
          key
              + " has "
              + value.length()
              + " characters; give 1 to "
              + longest
              + ", or leave it out");
    }
    return value;
  }

  private static int decimals(int line, String value) throws FaultyScriptException {
    if (value.matches("[0-" + DefinitionFields.MOST_DECIMALS + "]")) {
      return value.charAt(0) - '0';
    }
    throw new FaultyScriptException(
        line,
        "decimals is '"
            + value
            + "'; give a whole number from 0 to "
            + DefinitionFields.MOST_DECIMALS);
  }

  private static Better better(int line, String value) throws FaultyScriptException {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "higher" -> Better.HIGHER;
      case "lower" -> Better.LOWER;
      case "neither" -> Better.NEITHER;
      default ->
          throw new FaultyScriptException(
              line, "better is '" + value + "'; give higher, lower or neither");
    };
  }

  private static Limit threshold(int line, String value) throws FaultyScriptException {
    Matcher threshold = THRESHOLD.matcher(value);
    Double number = threshold.matches() ? number(threshold.group(2)) : null;
    if (number == null) {
      throw new FaultyScriptException(
          line,
          "threshold is '"
              + value
              + "'; give above or below and a number, such as 'above 500' or 'above 500, over 500"
              + " invoices'");
    }
    Limit.Side side = threshold.group(1).equals("above") ? Limit.Side.ABOVE : Limit.Side.BELOW;
    String said = threshold.group(3);
    return limit(side, number, said == null ? null : text(line, "threshold", said.strip(), 100));
  }

  /** A threshold, in words of ours when its author has none. */
  static Limit limit(Limit.Side side, double value, @Nullable String said) {
    String words =
        switch (side) {
          case ABOVE -> "over ";
          case BELOW -> "under ";
        };
    String number = java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    return new Limit(side, value, said == null ? words + number : said);
  }

  private static @Nullable Double number(String text) {
    try {
      double value = Double.parseDouble(text);
      boolean plain = text.matches("[-+0-9.eE]+");
      return plain && Double.isFinite(value) ? (Double) value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
