package hms.esr.server.run.study;

/**
 * A piece of work of an experiment.
 *
 * @param arm index of the arm
 * @param replication from 0
 */
public record Unit(Kind kind, int arm, int replication) {
  /** What it is for. */
  public enum Kind {
    /** To find the warm-up: from the empty city on. */
    PILOT,
    /** To be measured. */
    MEASURED,
    /** To show that a scenario that changes nothing makes no difference. */
    NULL_SCENARIO
  }
}
