package hms.esr.kernel.staff;

/**
 * One shift of a pool.
 *
 * @param weekdays bit 1 (Monday) to bit 7 (Sunday) set where the shift works
 * @param fromMinute start, minutes after midnight, 0 to 1439
 * @param toMinute end, minutes after midnight, 1 to 1440; not after the start: on the next day
 */
public record Shift(int weekdays, int fromMinute, int toMinute) {
  /** All seven days. */
  public static final int EVERY_DAY = 0b1111_1110;

  private static final int MINUTES_A_DAY = 1440;

  /** Whether the shift starts on this weekday, Monday = 1. */
  public boolean worksOn(int weekday) {
    return (weekdays & (1 << weekday)) != 0;
  }

  /** Its length in minutes. */
  public int minutes() {
    return toMinute > fromMinute ? toMinute - fromMinute : toMinute + MINUTES_A_DAY - fromMinute;
  }
}
