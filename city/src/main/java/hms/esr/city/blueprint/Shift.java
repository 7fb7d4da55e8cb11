package hms.esr.city.blueprint;

import java.time.DayOfWeek;
import java.util.List;

/**
 * Hours of a pool on some days of the week.
 *
 * @param days Monday first, without repeats
 * @param fromMinute minute of the day, 0 to 1439
 * @param toMinute minute of the day, after {@code fromMinute}, at most 1440
 */
public record Shift(List<DayOfWeek> days, int fromMinute, int toMinute, Location at) {
  public Shift {
    days = List.copyOf(days);
  }
}
