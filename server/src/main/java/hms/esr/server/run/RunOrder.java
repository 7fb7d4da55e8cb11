package hms.esr.server.run;

import org.jspecify.annotations.Nullable;

/**
 * What a caller wants to be run.
 *
 * @param box the sandbox
 * @param scenario null for the newest one
 * @param mode when the change starts
 * @param seed null for the sandbox's own
 * @param warmupDays virtual days before measuring starts
 * @param days measured virtual days
 * @param replications of each arm
 */
public record RunOrder(
    String box,
    @Nullable String scenario,
    RunMode mode,
    @Nullable Long seed,
    int warmupDays,
    int days,
    int replications) {
  public static final int MAX_DAYS = 1095;
  public static final int MAX_WARMUP_DAYS = 365;
  public static final int DEFAULT_WARMUP_DAYS = 28;
  public static final int MAX_REPLICATIONS = 1000;
  public static final int DEFAULT_REPLICATIONS = 10;
}
