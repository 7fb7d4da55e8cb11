package hms.esr.server.report;

/**
 * Intervals that hold all at once: each of k is taken at the level 1 - (1 - level) / k, and then
 * all of them cover their true values together with at least the level asked for, however they
 * depend on each other.
 *
 * <p>Source: A. M. Law, "Simulation Modeling and Analysis", 5th ed., 2015, section 9.7.
 */
public final class Bonferroni {
  private Bonferroni() {}

  /** The level of each of so many intervals; 1 or fewer need no correction. */
  public static double level(double together, int intervals) {
    return 1 - (1 - together) / Math.max(1, intervals);
  }
}
