package hms.esr.server.run;

import hms.esr.server.report.RunReport;
import hms.esr.server.run.study.ArmPlan;
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

/** The runs in the store; they and their reports outlive their sandboxes. */
@ApplicationScoped
class RunStore {
  private static final String SELECT =
      "select run_id, ordinal, status, request, progress, units, created_ms, started_ms, ended_ms,"
          + " fingerprint, error from runs ";
  private static final String ACTIVE = "status in ('QUEUED', 'RUNNING')";

  private final Store store;
  private final Clock clock;

  RunStore(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  Run add(RunPlan plan) {
    return store.write(
        handle -> {
          long ordinal = Counters.next(handle, "run");
          String id = String.format(Locale.ROOT, "RUN-%06d", ordinal + 1);
          long now = clock.millis();
          handle
              .createUpdate(
                  "insert into runs (run_id, ordinal, box_id, scenario_ids, status, request,"
                      + " progress, created_ms) values (:id, :ordinal, :box, :scenarios, 'QUEUED',"
                      + " :request, 0, :now)")
              .bind("id", id)
              .bind("ordinal", ordinal)
              .bind("box", plan.box().boxId())
              .bind(
                  "scenarios",
                  StoredJson.write(plan.arms().stream().skip(1).map(ArmPlan::id).toList()))
              .bind("request", StoredJson.write(plan))
              .bind("now", now)
              .execute();
          return new Run(
              id,
              ordinal,
              plan,
              new RunProgress(RunStatus.QUEUED, 0, plan.expectedUnits()),
              Instant.ofEpochMilli(now),
              null,
              null,
              null,
              null);
        });
  }

  Optional<Run> byId(String runId) {
    return store.read(
        handle ->
            handle
                .createQuery(SELECT + "where run_id = :id")
                .bind("id", runId)
                .map(RunStore::run)
                .findFirst());
  }

  /** The newest run of a sandbox, alive or wiped, of those with one of these states. */
  Optional<Run> newest(String boxId, List<RunStatus> states) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + "where box_id = :box and status in (<states>) order by ordinal desc"
                        + " fetch first 1 rows only")
                .bind("box", boxId)
                .bindList("states", states.stream().map(RunStatus::name).toList())
                .map(RunStore::run)
                .findFirst());
  }

  /** What was not finished, oldest first. */
  List<Run> unfinished() {
    return store.read(
        handle ->
            handle
                .createQuery(SELECT + "where " + ACTIVE + " order by ordinal")
                .map(RunStore::run)
                .list());
  }

  /** A page of runs, oldest first; of all sandboxes when {@code boxId} is null. */
  Page<Run> page(@Nullable String boxId, PageRequest request) {
    List<Run> rows =
        store.read(
            handle ->
                handle
                    .createQuery(
                        SELECT
                            + "where ordinal > :after and (cast(:box as varchar(16)) is null or"
                            + " box_id = :box) order by ordinal fetch first :rows rows only")
                    .bind("after", request.after())
                    .bind("box", boxId)
                    .bind("rows", request.limit() + 1)
                    .map(RunStore::run)
                    .list());
    return request.page(rows, Run::ordinal);
  }

  Optional<RunReport> report(String runId) {
    return store.read(
        handle ->
            handle
                .createQuery("select result from runs where run_id = :id and status = 'DONE'")
                .bind("id", runId)
                .mapTo(String.class)
                .findFirst()
                .map(text -> StoredJson.read(FormerRecords.report(text), RunReport.class)));
  }

  void queued(String runId) {
    store.change(
        handle ->
            handle
                .createUpdate(
                    "update runs set status = 'QUEUED', started_ms = null where run_id = :id and "
                        + ACTIVE)
                .bind("id", runId)
                .execute());
  }

  void running(String runId) {
    store.change(
        handle ->
            handle
                .createUpdate(
                    "update runs set status = 'RUNNING', started_ms = :now where run_id = :id and"
                        + " status = 'QUEUED'")
                .bind("now", clock.millis())
                .bind("id", runId)
                .execute());
  }

  /** Result, fingerprint and status in one transaction: a report is there whole or not at all. */
  void done(String runId, int units, RunReport report) {
    store.change(
        handle ->
            handle
                .createUpdate(
                    "update runs set status = 'DONE', progress = 1, units = :units, result ="
                        + " :result, fingerprint = :fingerprint, ended_ms = :now where run_id = :id and "
                        + ACTIVE)
                .bind("units", units)
                .bind("result", StoredJson.write(report))
                .bind("fingerprint", report.fingerprint())
                .bind("now", clock.millis())
                .bind("id", runId)
                .execute());
  }

  void failed(String runId, double progress, String error) {
    end(runId, RunStatus.FAILED, progress, error);
  }

  void cancelled(String runId, double progress) {
    end(runId, RunStatus.CANCELLED, progress, null);
  }

  private void end(String runId, RunStatus status, double progress, @Nullable String error) {
    store.change(
        handle ->
            handle
                .createUpdate(
                    "update runs set status = :status, progress = :progress, error = :error,"
                        + " ended_ms = :now where run_id = :id and "
                        + ACTIVE)
                .bind("status", status.name())
                .bind("progress", progress)
                .bind("error", error)
                .bind("now", clock.millis())
                .bind("id", runId)
                .execute());
  }

  private static Run run(ResultSet row, StatementContext context) throws SQLException {
    RunPlan plan = StoredJson.read(FormerRecords.plan(row.getString("request")), RunPlan.class);
    int units = row.getInt("units");
    int total = row.wasNull() ? plan.expectedUnits() : units;
    int done = (int) Math.round(row.getDouble("progress") * total);
    return new Run(
        row.getString("run_id"),
        row.getLong("ordinal"),
        plan,
        new RunProgress(RunStatus.valueOf(row.getString("status")), done, total),
        Instant.ofEpochMilli(row.getLong("created_ms")),
        instant(row, "started_ms"),
        instant(row, "ended_ms"),
        row.getString("fingerprint"),
        row.getString("error"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
