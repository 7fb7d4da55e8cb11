package hms.esr.city.blueprint;

import java.time.DayOfWeek;
import java.util.List;

/**
 * Work that comes by the calendar. Either {@code days} or {@code monthDays} is empty.
 *
 * @param caseName the case it starts; its service's env is what {@code count} reads
 * @param days days of the week, Monday first
 * @param monthDays days of the month, 1 to 31, ascending
 * @param atMinute minute of the day, 0 to 1439
 * @param count how many cases start
 */
public record ScheduleBlueprint(
    String name,
    String caseName,
    List<DayOfWeek> days,
    List<Integer> monthDays,
    int atMinute,
    Value count,
    Location at) {
  public ScheduleBlueprint {
    days = List.copyOf(days);
    monthDays = List.copyOf(monthDays);
  }
}
