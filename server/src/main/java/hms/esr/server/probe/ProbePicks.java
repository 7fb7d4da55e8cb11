package hms.esr.server.probe;

import hms.esr.server.sandbox.SandboxBelongings;
import hms.esr.server.sandbox.SandboxRegister;
import hms.esr.server.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The picks of each sandbox, in the order they were picked. */
@ApplicationScoped
public class ProbePicks implements SandboxBelongings {
  private final Store store;
  private final SandboxRegister register;

  ProbePicks(Store store, SandboxRegister register) {
    this.store = store;
    this.register = register;
  }

  /** A sandbox's picks by place; empty when none were picked. */
  public List<ProbePick> of(String boxId) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "select box_id, place, metric from probe_picks where box_id = :box order by place")
                .bind("box", boxId)
                .map(
                    (row, context) ->
                        new ProbePick(row.getString(1), row.getInt(2), row.getString(3)))
                .list());
  }

  /** Replaces a sandbox's picks; the order of {@code metrics} is the report's order. */
  void replace(String boxId, List<String> metrics) {
    store.change(
        handle -> {
          register.holdLiving(handle, boxId);
          delete(handle, boxId);
          PreparedBatch batch =
              handle.prepareBatch(
                  "insert into probe_picks (box_id, place, metric) values (:box, :place, :metric)");
          for (int place = 0; place < metrics.size(); place++) {
            batch.bind("box", boxId).bind("place", place).bind("metric", metrics.get(place)).add();
          }
          batch.execute();
        });
  }

  @Override
  public String name() {
    return "probePicks";
  }

  @Override
  public long wipe(String boxId) {
    return store.write(handle -> delete(handle, boxId));
  }

  private static int delete(Handle handle, String boxId) {
    return handle
        .createUpdate("delete from probe_picks where box_id = :box")
        .bind("box", boxId)
        .execute();
  }
}
