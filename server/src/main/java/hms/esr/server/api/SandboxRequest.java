package hms.esr.server.api;

import hms.esr.server.sandbox.NewSandbox;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/esr/sandboxes}, for the API document and its reader. */
@Schema(name = "SandboxRequest", examples = Examples.SANDBOX)
record SandboxRequest(
    @Schema(description = "1 to 100 characters", required = true) String name,
    @Schema(description = "Whose it is", defaultValue = "local") @Nullable String owner,
    @Schema(
            description = "What brings it to life; kubernetes is not in this build",
            enumeration = {"embedded", "kubernetes"},
            defaultValue = "embedded")
        @Nullable String runtime,
    @Schema(description = "The city whose production is cloned", defaultValue = "reference")
        @Nullable String source,
    @Schema(
            description = "Synthetic citizens; the reference city has 70000",
            minimum = "1000",
            maximum = "10000000")
        @Nullable Integer population,
    @Schema(description = "Of its citizens and of runs that name no own", defaultValue = "1")
        @Nullable Long seed,
    @Schema(
            description = "How long it lives, as an ISO-8601 duration up to P365D",
            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
            defaultValue = "PT24H")
        @Nullable Duration ttl,
    @Schema(description = "Whether it outlives its ttl", defaultValue = "false")
        @Nullable Boolean keep) {
  private static final int MAX_NAME = 100;
  private static final int MIN_POPULATION = 1_000;
  private static final int MAX_POPULATION = 10_000_000;
  private static final Duration MAX_TTL = Duration.ofDays(365);

  /** Reads the wish, or refuses with all that is wrong. */
  static NewSandbox read(JsonFields body) {
    String name = body.requiredText("name", MAX_NAME);
    String owner = body.text("owner", MAX_NAME);
    String runtime = body.text("runtime", MAX_NAME);
    String source = body.text("source", MAX_NAME);
    Long population = body.integer("population", MIN_POPULATION, MAX_POPULATION);
    Long seed = body.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE);
    Duration ttl = body.duration("ttl", MAX_TTL);
    boolean keep = body.flag("keep", false);
    body.end();
    Integer citizens = population == null ? null : (Integer) population.intValue();
    return new NewSandbox(name, owner, runtime, source, citizens, seed, ttl, keep);
  }
}
