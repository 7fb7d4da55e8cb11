package hms.esr.city.blueprint;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a service, read from the (cloned) Deployment.
 *
 * @param min smallest value; 0 for booleans and choices
 * @param max largest value; 1 for booleans, the last index for choices
 * @param choices the words of a choice, else empty
 * @param defaultValue used where the manifest does not set the parameter; passes {@link #check}
 * @param source where the number comes from
 * @param uncertain where the true value may lie; null: nothing is said of it
 */
public record EnvParameter(
    String name,
    EnvType type,
    String unit,
    double min,
    double max,
    List<String> choices,
    String defaultValue,
    String about,
    String source,
    @Nullable Uncertainty uncertain,
    Location at) {

  // What a person writes into a manifest: no hexadecimal, no suffixes, no NaN.
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

  public EnvParameter {
    choices = List.copyOf(choices);
  }

  /** Null when the value is fine, else what is wrong with it and what is allowed. */
  public @Nullable String check(String value) {
    return switch (type) {
      case INTEGER, NUMBER -> checkNumber(value);
      case BOOLEAN ->
          value.equals("true") || value.equals("false")
              ? null
              : quoted(value) + " is not true or false";
      case CHOICE ->
          choices.contains(value)
              ? null
              : quoted(value)
                  + " is not one of "
                  + String.join(", ", choices)
                  + NearestName.hint(value, choices);
    };
  }

  /**
   * A value as the number that expressions see: a boolean is 1 or 0, a choice the index of its
   * word.
   *
   * @throws IllegalArgumentException where {@link #check} finds the value wrong
   */
  public double number(String value) {
    String wrong = check(value);
    if (wrong != null) {
      throw new IllegalArgumentException(name + ": " + wrong);
    }
    return switch (type) {
      case INTEGER, NUMBER -> Double.parseDouble(value);
      case BOOLEAN -> value.equals("true") ? 1 : 0;
      case CHOICE -> choices.indexOf(value);
    };
  }

  private @Nullable String checkNumber(String value) {
    boolean whole = type == EnvType.INTEGER;
    if (!NUMBER.matcher(value).matches()) {
      return quoted(value) + " is not a " + (whole ? "whole number" : "number");
    }
    double number = Double.parseDouble(value);
    if (whole && number != Math.rint(number)) {
      return quoted(value) + " is not a whole number";
    }
    if (number < min || number > max) {
      return value + " is outside " + Numbers.plain(min) + " to " + Numbers.plain(max) + " " + unit;
    }
    return null;
  }

  private static String quoted(String value) {
    return "'" + value + "'";
  }
}
