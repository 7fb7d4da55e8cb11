package hms.esr.server.api;

import hms.esr.server.scenario.Change;
import hms.esr.server.scenario.Scenario;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A scenario as an answer. */
@Schema(name = "Scenario")
record ScenarioView(
    @Schema(examples = "SCN-0001") String scenarioId,
    String box,
    String name,
    @Nullable String question,
    @Schema(implementation = ScenarioRequest.ChangeDocument[].class) List<Change> changes,
    @Schema(description = "Changes without effect on this sandbox's runtime, and why")
        List<String> warnings,
    Instant createdAt) {

  static ScenarioView of(Scenario scenario) {
    return new ScenarioView(
        scenario.scenarioId(),
        scenario.boxId(),
        scenario.name(),
        scenario.question(),
        scenario.changes(),
        scenario.warnings(),
        scenario.createdAt());
  }
}
