package hms.esr.server.sandbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asked for; nulls take the defaults.
 *
 * @param name 1 to 100 characters
 * @param owner whose it is; default {@code local}
 * @param runtime default {@code embedded}
 * @param source name of a city; default {@code reference}
 * @param population 1,000 to 10,000,000; default the city's own
 * @param seed default 1
 * @param ttl default 24 hours
 */
public record NewSandbox(
    String name,
    @Nullable String owner,
    @Nullable String runtime,
    @Nullable String source,
    @Nullable Integer population,
    @Nullable Long seed,
    @Nullable Duration ttl,
    boolean keep) {
  static final Duration DEFAULT_TTL = Duration.ofHours(24);

  /** The same with the defaults in place of nulls. */
  NewSandbox withDefaults(String defaultSource, int cityPopulation) {
    return new NewSandbox(
        name,
        owner == null ? "local" : owner,
        runtime == null ? "embedded" : runtime,
        source == null ? defaultSource : source,
        population == null ? (Integer) cityPopulation : population,
        seed == null ? (Long) 1L : seed,
        ttl == null ? DEFAULT_TTL : ttl,
        keep);
  }

  /** The sandbox that this becomes; only after {@link #withDefaults}. */
  Sandbox inCreation(String boxId, int ordinal, Instant now) {
    if (owner == null
        || runtime == null
        || source == null
        || population == null
        || seed == null
        || ttl == null) {
      throw new IllegalStateException("defaults are missing");
    }
    return new Sandbox(
        boxId,
        ordinal,
        name,
        owner,
        SandboxStatus.CREATING,
        runtime,
        source,
        population,
        seed,
        ttl,
        keep,
        now,
        now.plus(ttl),
        null,
        null,
        null);
  }
}
