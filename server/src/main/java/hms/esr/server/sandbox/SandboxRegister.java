package hms.esr.server.sandbox;

import hms.esr.cloner.ClonedCity;
import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import hms.esr.server.store.Counters;
import hms.esr.server.store.Page;
import hms.esr.server.store.PageRequest;
import hms.esr.server.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** All sandboxes that were ever created, with those that were wiped. */
@ApplicationScoped
public class SandboxRegister {
  private final Store store;
  private final Clock clock;

  SandboxRegister(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * A sandbox that was not wiped.
   *
   * @throws Refused when there is none; says when it was wiped
   */
  public Sandbox find(String boxId) {
    Sandbox sandbox = lookUp(boxId).orElseThrow(() -> unknown(boxId));
    if (sandbox.status() == SandboxStatus.WIPED) {
      throw gone(sandbox);
    }
    return sandbox;
  }

  /**
   * A sandbox that can be worked with.
   *
   * @throws Refused when there is none, or it is still being created, or its creation failed
   */
  public Sandbox findReady(String boxId) {
    Sandbox sandbox = find(boxId);
    if (sandbox.status() != SandboxStatus.READY) {
      throw new Refused(
          RefusalKind.CONFLICT,
          "sandbox-not-ready",
          "Sandbox "
              + boxId
              + " is "
              + sandbox.status()
              + (sandbox.failure() == null
                  ? "; repeat the request once GET /api/esr/sandboxes/" + boxId + " says READY."
                  : ": " + sandbox.failure() + " Delete it and create another."));
    }
    return sandbox;
  }

  /** A sandbox, wiped or not; empty when the id was never given. */
  public Optional<Sandbox> lookUp(String boxId) {
    return store.read(
        handle ->
            handle
                .createQuery("select " + SandboxRow.COLUMNS + " from sandboxes where box_id = :box")
                .bind("box", boxId)
                .map(SandboxRow::sandbox)
                .findFirst());
  }

  /** The manifests of a sandbox as cloned, as {@code SandboxClones} wrote them. */
  Optional<String> storedClone(String boxId) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "select clone from sandboxes where box_id = :box and clone is not null")
                .bind("box", boxId)
                .mapTo(String.class)
                .findFirst());
  }

  /** The sandboxes that live, oldest first; null filters take all. */
  public Page<Sandbox> page(SandboxFilter filter, PageRequest request) {
    List<Sandbox> rows =
        store.read(
            handle ->
                handle
                    .createQuery(
                        "select "
                            + SandboxRow.COLUMNS
                            + " from sandboxes where ordinal > :after and "
                            + SandboxFilter.CONDITION
                            + " order by ordinal fetch first :rows rows only")
                    .bind("after", request.after())
                    .bind("rows", request.limit() + 1)
                    .bindMap(filter.bindings())
                    .map(SandboxRow::sandbox)
                    .list());
    return request.page(rows, Sandbox::ordinal);
  }

  /** How many live. */
  long living() {
    return store.read(
        handle ->
            handle
                .createQuery("select count(*) from sandboxes where status <> 'WIPED'")
                .mapTo(Long.class)
                .one());
  }

  /** How many objects a sandbox's clone has; 0 when it has none. */
  long clonedObjects(String boxId) {
    return storedClone(boxId)
        .map(json -> (long) ClonedCity.fromJson(json).objects().size())
        .orElse(0L);
  }

  /**
   * Keeps a sandbox from being wiped until the transaction ends; to be called by what adds to it.
   *
   * @throws Refused when it was wiped
   */
  public void holdLiving(Handle handle, String boxId) {
    boolean lives =
        handle
            .createQuery(
                "select box_id from sandboxes where box_id = :box and status <> 'WIPED' for update")
            .bind("box", boxId)
            .mapTo(String.class)
            .findFirst()
            .isPresent();
    if (!lives) {
      throw lookUp(boxId).map(SandboxRegister::gone).orElseGet(() -> unknown(boxId));
    }
  }

  /** Marks as failed what was in creation when the server last ended. */
  public void failInterrupted() {
    store.change(
        handle ->
            handle
                .createUpdate(
                    "update sandboxes set status = 'FAILED', failure = 'The server ended while it was"
                        + " being created.' where status = 'CREATING'")
                .execute());
  }

  /** Those past their time to live, without those that are kept. */
  public List<Sandbox> expired() {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "select "
                        + SandboxRow.COLUMNS
                        + " from sandboxes where status <> 'WIPED' and not keep and expires_ms <="
                        + " :now order by ordinal")
                .bind("now", clock.millis())
                .map(SandboxRow::sandbox)
                .list());
  }

  /** Gives an id to a sandbox that is not recorded yet; the id is not given again. */
  Sandbox reserve(NewSandbox wanted) {
    return store.write(handle -> reserve(handle, wanted));
  }

  private Sandbox reserve(Handle handle, NewSandbox wanted) {
    long ordinal = Counters.next(handle, "sandbox");
    Instant now = Instant.ofEpochMilli(clock.millis());
    return wanted.inCreation(BoxIds.of(ordinal), (int) ordinal, now);
  }

  /** Gives an id and records a sandbox in creation. */
  Sandbox begin(NewSandbox wanted) {
    return store.write(
        handle -> {
          Sandbox sandbox = reserve(handle, wanted);
          SandboxRow.insert(handle, sandbox);
          return sandbox;
        });
  }

  /** Records a usable sandbox whole, or nothing of it. */
  void recordReady(Sandbox reserved, String productionDigest, String clone) {
    store.change(
        handle -> {
          SandboxRow.insert(handle, reserved);
          ready(handle, reserved.boxId(), productionDigest, clone);
        });
  }

  /** Records that a sandbox in creation is usable; one that was wiped meanwhile stays wiped. */
  void ready(String boxId, String productionDigest, String clone) {
    store.change(handle -> ready(handle, boxId, productionDigest, clone));
  }

  private static void ready(Handle handle, String boxId, String productionDigest, String clone) {
    handle
        .createUpdate(
            "update sandboxes set status = 'READY', production_digest = :digest, clone = :clone"
                + " where box_id = :box and status = 'CREATING'")
        .bind("box", boxId)
        .bind("digest", productionDigest)
        .bind("clone", clone)
        .execute();
  }

  /** Records why a sandbox could not be created. */
  void failed(String boxId, String failure) {
    store.change(
        handle ->
            handle
                .createUpdate(
                    "update sandboxes set status = 'FAILED', failure = :failure where box_id = :box"
                        + " and status = 'CREATING'")
                .bind("box", boxId)
                .bind("failure", failure)
                .execute());
  }

  /** Takes a sandbox's clone away and leaves its tombstone. */
  void wiped(String boxId, Instant when, String record) {
    store.change(
        handle ->
            handle
                .createUpdate(
                    "update sandboxes set status = 'WIPED', clone = null, wiped_ms = :when,"
                        + " wipe_record = :record where box_id = :box")
                .bind("box", boxId)
                .bind("when", when.toEpochMilli())
                .bind("record", record)
                .execute());
  }

  /** What the wiping of a sandbox recorded; null while it lives. */
  @Nullable String wipeRecord(String boxId) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "select wipe_record from sandboxes where box_id = :box and wipe_record is not"
                        + " null")
                .bind("box", boxId)
                .mapTo(String.class)
                .findFirst()
                .orElse(null));
  }

  private static Refused gone(Sandbox sandbox) {
    Instant wiped = sandbox.wipedAt();
    return new Refused(
        RefusalKind.UNKNOWN,
        "sandbox-wiped",
        "Sandbox "
            + sandbox.boxId()
            + " was wiped at "
            + (wiped == null ? "an unknown time" : wiped.truncatedTo(ChronoUnit.SECONDS))
            + ". Its reports stay; for anything else create a new one with POST"
            + " /api/esr/sandboxes.");
  }

  private static Refused unknown(String boxId) {
    return new Refused(
        RefusalKind.UNKNOWN,
        "unknown-sandbox",
        "There is no sandbox '"
            + boxId
            + "'. GET /api/esr/sandboxes lists those there are; POST /api/esr/sandboxes creates"
            + " one.");
  }
}
