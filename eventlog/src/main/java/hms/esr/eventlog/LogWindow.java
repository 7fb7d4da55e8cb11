package hms.esr.eventlog;

import hms.esr.kernel.time.VirtualTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The days of a log. Day 1 is the first measured one; days of the warm-up are 0 and below.
 *
 * @param starts the city's date of the first day of the warm-up
 * @param warmupDays 0 or more
 * @param days measured days, 1 or more
 */
public record LogWindow(LocalDate starts, int warmupDays, int days) {
  private static final long MICROS_A_MILLI = 1000;

  /** The last moment of a day. */
  public LocalDateTime endOf(int day) {
    return starts.plusDays(warmupDays + (long) day).atStartOfDay().minus(1, ChronoUnit.MILLIS);
  }

  /** The day of a moment. */
  int day(long timeMs) {
    return VirtualTime.day(timeMs) - warmupDays + 1;
  }

  /** A moment as DuckDB counts it: microseconds since 1970, of the city's local time. */
  long epochMicros(long timeMs) {
    long startMs = starts.toEpochDay() * VirtualTime.DAY_MS;
    return (startMs + timeMs) * MICROS_A_MILLI;
  }
}
