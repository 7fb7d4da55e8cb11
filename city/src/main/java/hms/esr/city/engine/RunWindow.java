package hms.esr.city.engine;

/**
 * How long a replication runs.
 *
 * @param warmupDays days before the measured ones, 0 or more
 * @param days measured days, 1 or more
 */
public record RunWindow(int warmupDays, int days) {
  /** Checks both. */
  public RunWindow {
    if (warmupDays < 0 || days < 1) {
      throw new IllegalArgumentException(
          "a window has 0 or more warm-up days and 1 or more measured days, not "
              + warmupDays
              + " and "
              + days);
    }
  }
}
