package hms.esr.city.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A changed staff pool.
 *
 * @param headcount heads of a shift, 0 or more; null: as the blueprint says
 * @param hours hours such as {@code 08:00-18:00} of one shift, on each day on which the blueprint
 *     lets one start; null: as the blueprint says
 */
public record PoolSetting(@Nullable Integer headcount, @Nullable String hours) {
  private static final Pattern HOURS =
      Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException with a message for people
   */
  public PoolSetting {
    if (headcount != null && headcount < 0) {
      throw new IllegalArgumentException("a headcount is 0 or more, not " + headcount);
    }
    if (hours != null) {
      Matcher matcher = HOURS.matcher(hours);
      if (!matcher.matches() || minute(matcher, 3) > 1440) {
        throw new IllegalArgumentException(
            "'" + hours + "' are no hours; write them like 08:00-18:00");
      }
    }
  }

  int fromMinute() {
    return minute(matched(), 1);
  }

  int toMinute() {
    return minute(matched(), 3);
  }

  private Matcher matched() {
    Matcher matcher = HOURS.matcher(String.valueOf(hours));
    if (!matcher.matches()) {
      throw new IllegalStateException("this setting changes no hours");
    }
    return matcher;
  }

  private static int minute(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group)) * 60 + Integer.parseInt(matcher.group(group + 1));
  }
}
