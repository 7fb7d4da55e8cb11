package hms.esr.kernel.time;

/** Units of virtual time. A moment is a {@code long} of milliseconds since the start, day 0. */
public final class VirtualTime {
  /** Milliseconds of a minute. */
  public static final long MINUTE_MS = 60_000L;

  /** Milliseconds of an hour. */
  public static final long HOUR_MS = 60 * MINUTE_MS;

  /** Milliseconds of a day; every day of a city has 24 hours (clock changes are left out). */
  public static final long DAY_MS = 24 * HOUR_MS;

  /** Later than any moment of a run, and early enough that a moment may be added to it. */
  private static final long NEVER_MS = Long.MAX_VALUE / 4;

  /** Below this a double of milliseconds still has a fraction, and its whole part fits a long. */
  private static final double SURELY_EXACT_MS = 1L << 52;

  private VirtualTime() {}

  /** The day of a moment, from 0. */
  public static int day(long timeMs) {
    return (int) (timeMs / DAY_MS);
  }

  /** A duration in milliseconds from a number of minutes: at least 0, rounded; infinity: never. */
  public static long ofMinutes(double minutes) {
    double ms = minutes * MINUTE_MS;
    if (ms >= 0 && ms < SURELY_EXACT_MS) {
      // The same as Math.round, which takes several times as long.
      long whole = (long) ms;
      return ms - whole >= 0.5 ? whole + 1 : whole;
    }
    return Math.clamp(Math.round(ms), 0L, NEVER_MS);
  }
}
