package hms.esr.kernel.statistics;

import hms.esr.kernel.time.VirtualTime;

/**
 * A time-weighted level (a queue's length, heads at work) with its integral day by day. Levels are
 * whole numbers and moments whole milliseconds, so the integrals are exact.
 *
 * <p>Summed by parts: the integral of a level from a to b is its last value times b, less its first
 * value times a, less each change times its moment. So a change costs one addition.
 */
public final class DailyLevel {
  private final long[] areas;
  private long level;
  private long changesTimesMoments;
  private int today;
  private long todayEndsAt = VirtualTime.DAY_MS;

  /** Level 0 at time 0, for so many days. */
  public DailyLevel(int days) {
    areas = new long[days];
  }

  /** The level now. */
  public long level() {
    return level;
  }

  /** Sets the level from this moment on. The moment may not lie before the last one. */
  public void set(long nowMs, long newLevel) {
    // Most moments change nothing.
    if (newLevel != level) {
      add(nowMs, newLevel - level);
    }
  }

  /** Adds to the level from this moment on. */
  public void add(long nowMs, long change) {
    if (nowMs > todayEndsAt) {
      passMidnights(nowMs);
    }
    changesTimesMoments += change * nowMs;
    level += change;
  }

  /** Books the level up to this moment, splitting it at each midnight. */
  public void settle(long nowMs) {
    passMidnights(nowMs);
    book(nowMs);
  }

  private void passMidnights(long nowMs) {
    while (nowMs > todayEndsAt) {
      book(todayEndsAt);
      today++;
      todayEndsAt += VirtualTime.DAY_MS;
    }
  }

  private void book(long untilMs) {
    if (today < areas.length) {
      areas[today] += level * untilMs - changesTimesMoments;
    }
    // From here on as if the whole level had come at this moment.
    changesTimesMoments = level * untilMs;
  }

  /** The integral over a day, in level times milliseconds; settled up to the last call. */
  public double area(int day) {
    return areas[day];
  }

  /** The integral over all days, in level times milliseconds; settled up to the last call. */
  public long wholeArea() {
    long sum = 0;
    for (long area : areas) {
      sum += area;
    }
    return sum;
  }
}
