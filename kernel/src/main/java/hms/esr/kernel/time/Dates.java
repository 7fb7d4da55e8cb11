package hms.esr.kernel.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SortedSet;

/**
 * The one place where virtual time meets dates: the local date of each day and which are holidays.
 *
 * @param starts the local date of day 0
 * @param holidays dates on which a pool is closed unless it works on holidays
 */
public record Dates(LocalDate starts, SortedSet<LocalDate> holidays) {
  /** The date of a day. */
  public LocalDate date(int day) {
    return starts.plusDays(day);
  }

  /** The local date and time of a moment. */
  public LocalDateTime dateTime(long timeMs) {
    return starts.atStartOfDay().plusNanos(timeMs * 1_000_000L);
  }

  /** The weekday of a day, Monday = 1 to Sunday = 7. */
  public int weekday(int day) {
    return Math.floorMod(starts.getDayOfWeek().getValue() - 1 + day, DayOfWeek.values().length) + 1;
  }

  /** Whether a day is a holiday. */
  public boolean holiday(int day) {
    return !holidays.isEmpty() && holidays.contains(date(day));
  }
}
