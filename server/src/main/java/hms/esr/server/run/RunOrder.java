package hms.esr.server.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hms.esr.server.run.study.Replications;
import hms.esr.server.run.study.WarmUpRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants to be run.
 *
 * @param box the sandbox
 * @param scenarios empty for the newest one, or for none where the study needs none
 * @param mode when the change starts
 * @param seed null for the sandbox's own
 * @param warmUp virtual days before measuring starts
 * @param days measured virtual days
 * @param replications of each arm
 * @param study what kind of question it is
 * @param given the body as it came, for the report's command that asks the same again
 */
public record RunOrder(
    String box,
    List<String> scenarios,
    RunMode mode,
    @Nullable Long seed,
    WarmUpRule warmUp,
    int days,
    Replications replications,
    StudyOrder study,
    ObjectNode given) {
  public static final int MAX_DAYS = 1095;
  public static final int MAX_WARMUP_DAYS = 365;
  public static final int DEFAULT_WARMUP_DAYS = 28;
  public static final int MAX_REPLICATIONS = 1000;
  public static final int DEFAULT_REPLICATIONS = 10;

  /** Replications of each point of Morris's method: its strength is in many points. */
  public static final int DEFAULT_MORRIS_REPLICATIONS = 5;

  /** Where a precision is wanted and no bound is given. */
  public static final int DEFAULT_MOST_REPLICATIONS = 200;

  /** Scenarios in one run. */
  public static final int MAX_SCENARIOS = 20;

  /** Points of a sweep. */
  public static final int MAX_POINTS = 200;

  /** Values a search may choose from. */
  public static final int MAX_CANDIDATES = 100_000;

  /** Uncertain parameters of a sensitivity run. */
  public static final int MAX_FACTORS = 40;

  /** Trajectories of Morris's method. */
  public static final int MAX_TRAJECTORIES = 100;

  public static final int DEFAULT_TRAJECTORIES = 10;

  /** Units (replications of an arm) of one run. */
  public static final int MAX_UNITS = 20_000;

  public RunOrder {
    scenarios = List.copyOf(scenarios);
  }
}
