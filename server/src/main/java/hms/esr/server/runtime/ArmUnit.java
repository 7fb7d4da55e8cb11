package hms.esr.server.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One replication of one arm of a run: the piece of work that is handed out.
 *
 * @param box the sandbox
 * @param policy from the first day of the warm-up
 * @param fromFirstMeasuredDay the policy that replaces it when measuring starts; null for none
 * @param seed of every draw; both arms have the same
 * @param replication from 0; both arms have the same
 * @param warmupDays virtual days before measuring starts, 0 or more
 * @param days measured virtual days, 1 or more
 * @param metrics what to report, in this order
 * @param custom metrics that a user defined, reported after those
 */
public record ArmUnit(
    RuntimeBox box,
    Policy policy,
    @Nullable Policy fromFirstMeasuredDay,
    long seed,
    int replication,
    int warmupDays,
    int days,
    List<String> metrics,
    List<CustomProbe> custom) {
  public ArmUnit {
    metrics = List.copyOf(metrics);
    custom = List.copyOf(custom);
  }
}
