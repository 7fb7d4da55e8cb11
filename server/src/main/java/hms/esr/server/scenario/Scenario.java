package hms.esr.server.scenario;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A what-if: what is different, and optionally the question it answers.
 *
 * @param scenarioId such as {@code SCN-0001}
 * @param ordinal creation order over all sandboxes
 * @param warnings what of it has no effect on the sandbox's runtime, and why
 */
public record Scenario(
    String scenarioId,
    long ordinal,
    String boxId,
    String name,
    @Nullable String question,
    List<Change> changes,
    List<String> warnings,
    Instant createdAt) {
  public Scenario {
    changes = List.copyOf(changes);
    warnings = List.copyOf(warnings);
  }
}
