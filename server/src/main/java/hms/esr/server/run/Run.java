package hms.esr.server.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is now.
 *
 * @param runId such as {@code RUN-000001}
 * @param ordinal creation order over all sandboxes
 * @param plan what it computes
 * @param progress where it is and how far
 * @param startedAt when its first unit started; null before
 * @param endedAt when it was done, failed or cancelled; null before
 * @param fingerprint of its result; null unless DONE
 * @param error why it failed, for a person; null unless FAILED
 */
public record Run(
    String runId,
    long ordinal,
    RunPlan plan,
    RunProgress progress,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String fingerprint,
    @Nullable String error) {

  /** Where it is in its life. */
  public RunStatus status() {
    return progress.status();
  }

  /** The sandbox it belongs to. */
  public String boxId() {
    return plan.box().boxId();
  }

  Run with(RunProgress other) {
    return new Run(runId, ordinal, plan, other, createdAt, startedAt, endedAt, fingerprint, error);
  }
}
