package hms.esr.kernel.statistics;

import hms.esr.kernel.time.VirtualTime;

/** A time-weighted level (a queue's length, heads at work) with its integral day by day. */
public final class DailyLevel {
  private final double[] areas;
  private double level;
  private long changedAt;

  /** Level 0 at time 0, for so many days. */
  public DailyLevel(int days) {
    areas = new double[days];
  }

  /** The level now. */
  public double level() {
    return level;
  }

  /** Sets the level from this moment on. The moment may not lie before the last one. */
  public void set(long nowMs, double newLevel) {
    settle(nowMs);
    level = newLevel;
  }

  /** Adds to the level from this moment on. */
  public void add(long nowMs, double change) {
    set(nowMs, level + change);
  }

  /** Books the level up to this moment, splitting it at each midnight. */
  public void settle(long nowMs) {
    while (changedAt < nowMs) {
      int day = VirtualTime.day(changedAt);
      long until = Math.min(nowMs, (day + 1) * VirtualTime.DAY_MS);
      if (day < areas.length) {
        areas[day] += level * (until - changedAt);
      }
      changedAt = until;
    }
  }

  /** The integral over a day, in level times milliseconds; settled up to the last call. */
  public double area(int day) {
    return areas[day];
  }
}
