package hms.esr.server.sandbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sandbox as the store knows it, without its clone (see {@link SandboxRegister#clone}).
 *
 * @param boxId such as {@code SBX-914a}
 * @param ordinal how many sandboxes were created before it
 * @param runtime {@code embedded}, later {@code kubernetes}
 * @param source the city whose production it clones
 * @param population synthetic citizens
 * @param seed of its citizens and generated secrets, and of runs that name no own
 * @param ttl how long it lives after its creation
 * @param keep whether it outlives its ttl
 * @param productionDigest SHA-256 of the manifests it was cloned from; null until cloned
 * @param failure why its creation failed; null unless FAILED
 * @param wipedAt when it was wiped; null while it lives
 */
public record Sandbox(
    String boxId,
    int ordinal,
    String name,
    String owner,
    SandboxStatus status,
    String runtime,
    String source,
    int population,
    long seed,
    Duration ttl,
    boolean keep,
    Instant createdAt,
    Instant expiresAt,
    @Nullable String productionDigest,
    @Nullable String failure,
    @Nullable Instant wipedAt) {}
