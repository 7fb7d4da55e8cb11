package hms.esr.server.api;

import hms.esr.server.refusal.Refused;
import hms.esr.server.store.Store;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The answers of creating requests, by their {@code Idempotency-Key}, for 24 hours. */
@ApplicationScoped
public class IdempotencyKeys {
  static final Duration KEPT = Duration.ofHours(24);

  private final Store store;
  private final Clock clock;
  // Only in memory: what was in progress when a server ended is in progress no more.
  private final ConcurrentMap<String, String> inProgress = new ConcurrentHashMap<>();

  IdempotencyKeys(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * An earlier request with the same key.
   *
   * @param digest of its method, path and body
   * @param status null while it is in progress
   */
  record Earlier(
      String digest,
      @Nullable Integer status,
      @Nullable String location,
      @Nullable String contentType,
      @Nullable String body) {}

  /** Takes a key for a request; gives what took it before, if any did. */
  Optional<Earlier> take(String key, String digest) {
    String other = inProgress.putIfAbsent(key, digest);
    if (other != null) {
      return Optional.of(new Earlier(other, null, null, null, null));
    }
    try {
      Optional<Earlier> earlier = store.read(handle -> find(handle, key));
      earlier.ifPresent(answered -> release(key));
      return earlier;
    } catch (Refused refused) {
      release(key);
      throw refused;
    }
  }

  /** Keeps the answer of a request that took a key. */
  void answered(
      String key,
      String digest,
      int status,
      @Nullable String location,
      String contentType,
      String body) {
    try {
      store.change(
          handle -> {
            handle
                .createUpdate("delete from idempotency_keys where idempotency_key = :key")
                .bind("key", key)
                .execute();
            handle
                .createUpdate(
                    "insert into idempotency_keys (idempotency_key, request_digest, created_ms,"
                        + " status, location, content_type, body) values (:key, :digest, :now,"
                        + " :status, :location, :type, :body)")
                .bind("key", key)
                .bind("digest", digest)
                .bind("now", clock.millis())
                .bind("status", status)
                .bind("location", location)
                .bind("type", contentType)
                .bind("body", body)
                .execute();
          });
    } finally {
      release(key);
    }
  }

  /** Gives a key back: its request was refused and changed nothing. */
  void release(String key) {
    inProgress.remove(key);
  }

  @Scheduled(identity = "old-idempotency-keys", every = "1h", delayed = "1m")
  void onSchedule() {
    dropOld();
  }

  /** Drops what is older than 24 hours; gives how many. */
  long dropOld() {
    return store.write(
        handle ->
            handle
                .createUpdate("delete from idempotency_keys where created_ms < :before")
                .bind("before", clock.millis() - KEPT.toMillis())
                .execute());
  }

  private Optional<Earlier> find(Handle handle, String key) {
    return handle
        .createQuery(
            "select request_digest, status, location, content_type, body from idempotency_keys"
                + " where idempotency_key = :key and created_ms >= :since")
        .bind("key", key)
        .bind("since", clock.millis() - KEPT.toMillis())
        .map(
            (row, context) ->
                new Earlier(
                    row.getString(1),
                    row.getObject(2) == null ? null : (Integer) row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)))
        .findFirst();
  }
}
