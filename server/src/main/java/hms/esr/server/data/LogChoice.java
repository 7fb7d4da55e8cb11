package hms.esr.server.data;

import org.jspecify.annotations.Nullable;

/**
 * Which replication of which arm is looked at.
 *
 * @param run null for the sandbox's newest finished run; if it has none, the unchanged city
 * @param arm {@code baseline}, {@code simulated} (the first scenario) or a scenario's id
 * @param replication from 0
 */
public record LogChoice(@Nullable String run, String arm, int replication) {
  /** The unchanged city. */
  public static final String BASELINE = "baseline";

  /** The first scenario of a run. */
  public static final String SIMULATED = "simulated";

  /** The most replications that a run has, and so one more than the highest number of one. */
  public static final int MOST_REPLICATIONS = 1000;

  /** The first replication of the newest run's unchanged city. */
  public static LogChoice usual() {
    return new LogChoice(null, BASELINE, 0);
  }
}
