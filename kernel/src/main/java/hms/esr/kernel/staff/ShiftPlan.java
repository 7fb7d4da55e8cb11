package hms.esr.kernel.staff;

import hms.esr.kernel.time.Dates;
import hms.esr.kernel.time.VirtualTime;
import java.util.List;

/**
 * When a pool works.
 *
 * @param shifts its shifts; their heads add where they overlap
 * @param worksHolidays whether it works on holidays
 * @param overtimeMs how long after the last shift staff go on while work waits
 */
public record ShiftPlan(List<Shift> shifts, boolean worksHolidays, long overtimeMs) {
  private static final int DAYS_TO_LOOK = 366;

  /** Open around the clock, every day. */
  public static ShiftPlan always() {
    return new ShiftPlan(List.of(new Shift(Shift.EVERY_DAY, 0, 1440)), true, 0);
  }

  /** Whether a shift starts on this day. */
  public boolean worksOn(int day, Shift shift, Dates dates) {
    return shift.worksOn(dates.weekday(day)) && (worksHolidays || !dates.holiday(day));
  }

  /** The start of the next shift after a moment, or a year later when there is none. */
  public long nextOpening(long nowMs, Dates dates) {
    int today = VirtualTime.day(nowMs);
    for (int day = today; day <= today + DAYS_TO_LOOK; day++) {
      long earliest = Long.MAX_VALUE;
      for (Shift shift : shifts) {
        long start = day * VirtualTime.DAY_MS + shift.fromMinute() * VirtualTime.MINUTE_MS;
        if (start > nowMs && start < earliest && worksOn(day, shift, dates)) {
          earliest = start;
        }
      }
      if (earliest != Long.MAX_VALUE) {
        return earliest;
      }
    }
    return nowMs + DAYS_TO_LOOK * VirtualTime.DAY_MS;
  }
}
