package hms.esr.server.run;

/**
 * How far a run is.
 *
 * @param status where it is in its life
 * @param done units computed
 * @param total units of all, 1 or more
 */
public record RunProgress(RunStatus status, int done, int total) {
  /** What is done, 0 to 1. */
  public double fraction() {
    return (double) done / total;
  }

  /** What is done, 0 to 100; 100 only when all is. */
  public int percent() {
    return (int) (100L * done / total);
  }
}
