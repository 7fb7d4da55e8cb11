package hms.esr.server.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import hms.esr.server.sandbox.Sandbox;
import hms.esr.server.sandbox.SandboxStatus;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sandbox in a list, and as the answer to its creation. */
@JsonPropertyOrder({"boxId", "status"})
@Schema(name = "Sandbox", examples = Examples.SANDBOX_ANSWER)
record SandboxView(
    String boxId,
    SandboxStatus status,
    String name,
    String owner,
    String runtime,
    String source,
    int population,
    long seed,
    Duration ttl,
    boolean keep,
    Instant createdAt,
    @Schema(description = "When it is torn down by itself; absent when kept")
        @Nullable Instant expiresAt,
    @Schema(description = "Why its creation failed") @Nullable String failure,
    @Schema(description = "When it was wiped") @Nullable Instant wipedAt) {

  static SandboxView of(Sandbox sandbox) {
    return new SandboxView(
        sandbox.boxId(),
        sandbox.status(),
        sandbox.name(),
        sandbox.owner(),
        sandbox.runtime(),
        sandbox.source(),
        sandbox.population(),
        sandbox.seed(),
        sandbox.ttl(),
        sandbox.keep(),
        sandbox.createdAt(),
        sandbox.keep() ? null : sandbox.expiresAt(),
        sandbox.failure(),
        sandbox.wipedAt());
  }
}
