package hms.esr.server.api;

import hms.esr.server.scenario.Change;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/esr/scenarios}. */
record ScenarioRequest(String box, String name, @Nullable String question, List<Change> changes) {
  private static final int MAX_NAME = 100;
  private static final int MAX_QUESTION = 2_000;
  private static final int MAX_CHANGES = 200;

  /** As the API document shows it; a change has the members of one of its forms. */
  @Schema(name = "ScenarioRequest", examples = Examples.SCENARIO)
  record Document(
      @Schema(description = "The sandbox, such as SBX-914a", required = true) String box,
      @Schema(description = "1 to 100 characters", required = true) String name,
      @Schema(description = "What it wants to know, for its reports") @Nullable String question,
      @Schema(description = "1 to 200 changes", required = true) List<ChangeDocument> changes) {}

  /** All members that a change may have. */
  @Schema(
      name = "Change",
      description =
          "One of: service with env and value; service with image; service with replicas; service"
              + " with config, key and value; pool with headcount, hours or both; habit with factor.")
  record ChangeDocument(
      @Nullable String service,
      @Schema(description = "Name of an environment variable") @Nullable String env,
      @Schema(description = "Its new value, or the config key's; a number is taken too")
          @Nullable String value,
      @Nullable String image,
      @Schema(minimum = "0", maximum = "100") @Nullable Integer replicas,
      @Schema(description = "Name of a ConfigMap of the service") @Nullable String config,
      @Nullable String key,
      @Schema(description = "Name of a staff pool") @Nullable String pool,
      @Schema(minimum = "0", maximum = "100000") @Nullable Integer headcount,
      @Schema(description = "HH:MM-HH:MM", examples = "08:00-18:00") @Nullable String hours,
      @Schema(description = "Name of a citizens' habit") @Nullable String habit,
      @Schema(description = "1 is as it is", minimum = "0", maximum = "100")
          @Nullable Double factor) {}

  /** Reads the body, or refuses with all that is wrong. */
  static ScenarioRequest read(JsonFields body) {
    String box = body.requiredText("box", MAX_NAME);
    String name = body.requiredText("name", MAX_NAME);
    String question = body.text("question", MAX_QUESTION);
    List<Optional<Change>> changes = body.objects("changes", MAX_CHANGES, ChangeReader::read);
    if (changes == null && !body.has("changes")) {
      body.missing("changes", "a list of 1 to " + MAX_CHANGES + " changes");
    } else if (changes != null && changes.isEmpty() && !body.hasProblems()) {
      body.problem("changes", "is empty; give 1 to " + MAX_CHANGES + " changes");
    }
    body.end();
    return new ScenarioRequest(
        box,
        name,
        question,
        changes == null ? List.of() : changes.stream().flatMap(Optional::stream).toList());
  }
}
