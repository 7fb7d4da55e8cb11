package hms.esr.server.scenario;

import com.fasterxml.jackson.core.type.TypeReference;
import hms.esr.server.sandbox.SandboxBelongings;
import hms.esr.server.sandbox.SandboxRegister;
import hms.esr.server.store.Counters;
import hms.esr.server.store.Page;
import hms.esr.server.store.PageRequest;
import hms.esr.server.store.Store;
import hms.esr.server.store.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The scenarios of all sandboxes. */
@ApplicationScoped
public class Scenarios implements SandboxBelongings {
  private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
  private static final String COLUMNS =
      "scenario_id, ordinal, box_id, name, question, changes, warnings, created_ms";

  private final Store store;
  private final SandboxRegister register;
  private final Clock clock;

  Scenarios(Store store, SandboxRegister register, Clock clock) {
    this.store = store;
    this.register = register;
    this.clock = clock;
  }

  /** A sandbox's scenarios, oldest first. */
  public List<Scenario> of(String boxId) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "select " + COLUMNS + " from scenarios where box_id = :box order by ordinal")
                .bind("box", boxId)
                .map(Scenarios::scenario)
                .list());
  }

  /** The scenario that was added last; a run takes it unless told otherwise. */
  public Optional<Scenario> newest(String boxId) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "select "
                        + COLUMNS
                        + " from scenarios where box_id = :box order by ordinal desc fetch first 1"
                        + " rows only")
                .bind("box", boxId)
                .map(Scenarios::scenario)
                .findFirst());
  }

  /** One scenario, such as {@code SCN-0001}. */
  public Optional<Scenario> byId(String scenarioId) {
    return store.read(
        handle ->
            handle
                .createQuery("select " + COLUMNS + " from scenarios where scenario_id = :id")
                .bind("id", scenarioId)
                .map(Scenarios::scenario)
                .findFirst());
  }

  /** How many a sandbox has. */
  public long count(String boxId) {
    return store.read(
        handle ->
            handle
                .createQuery("select count(*) from scenarios where box_id = :box")
                .bind("box", boxId)
                .mapTo(Long.class)
                .one());
  }

  /** A page of a sandbox's scenarios, oldest first. */
  Page<Scenario> page(String boxId, PageRequest request) {
    List<Scenario> rows =
        store.read(
            handle ->
                handle
                    .createQuery(
                        "select "
                            + COLUMNS
                            + " from scenarios where box_id = :box and ordinal > :after"
                            + " order by ordinal fetch first :rows rows only")
                    .bind("box", boxId)
                    .bind("after", request.after())
                    .bind("rows", request.limit() + 1)
                    .map(Scenarios::scenario)
                    .list());
    return request.page(rows, Scenario::ordinal);
  }

  Scenario add(
      String boxId,
      String name,
      @Nullable String question,
      List<Change> changes,
      List<String> warnings) {
    return store.write(
        handle -> {
          register.holdLiving(handle, boxId);
          long ordinal = Counters.next(handle, "scenario");
          String id = String.format(Locale.ROOT, "SCN-%04d", ordinal + 1);
          Scenario scenario =
              new Scenario(
                  id,
                  ordinal,
                  boxId,
                  name,
                  question,
                  changes,
                  warnings,
                  Instant.ofEpochMilli(clock.millis()));
          handle
              .createUpdate(
                  "insert into scenarios ("
                      + COLUMNS
                      + ") values (:id, :ordinal, :box, :name, :question, :changes, :warnings,"
                      + " :created)")
              .bind("id", id)
              .bind("ordinal", ordinal)
              .bind("box", boxId)
              .bind("name", name)
              .bind("question", question)
              .bind("changes", StoredJson.write(changes.toArray(new Change[0])))
              .bind("warnings", StoredJson.write(warnings))
              .bind("created", scenario.createdAt().toEpochMilli())
              .execute();
          return scenario;
        });
  }

  /** Deletes one; false when there is none. */
  boolean delete(String scenarioId) {
    return store.write(
        handle ->
            handle
                    .createUpdate("delete from scenarios where scenario_id = :id")
                    .bind("id", scenarioId)
                    .execute()
                == 1);
  }

  @Override
  public String name() {
    return "scenarios";
  }

  @Override
  public long wipe(String boxId) {
    return store.write(
        handle ->
            handle
                .createUpdate("delete from scenarios where box_id = :box")
                .bind("box", boxId)
                .execute());
  }

  private static Scenario scenario(ResultSet row, StatementContext context) throws SQLException {
    return new Scenario(
        row.getString("scenario_id"),
        row.getLong("ordinal"),
        row.getString("box_id"),
        row.getString("name"),
        row.getString("question"),
        StoredJson.read(row.getString("changes"), CHANGES),
        StoredJson.read(row.getString("warnings"), TEXTS),
        Instant.ofEpochMilli(row.getLong("created_ms")));
  }
}
