package hms.esr.server.runtime;

import hms.esr.eventlog.CityLog;
import hms.esr.eventlog.LogUse;
import hms.esr.eventlog.QueryException;
import hms.esr.eventlog.TableCatalog;
import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Brings sandboxes to life. Implementations are CDI beans, found by {@link #name}. */
public interface Runtime {
  /** The name that a sandbox's {@code runtime} field has, such as {@code embedded}. */
  String name();

  /** What it can do. */
  RuntimeCapabilities capabilities();

  /** Makes ready what the units of a sandbox need; repeatable, and cheap the second time. */
  void prepare(RuntimeBox box);

  /** Forgets everything of a sandbox; harmless when there is nothing. */
  void wipe(String boxId);

  /**
   * Runs one replication of one arm. The result is a function of the unit alone: the same on any
   * thread, in any order, after any restart.
   *
   * @param cancelled asked now and then; true ends the unit early
   * @throws CancellationException when {@code cancelled} became true
   */
  UnitResult simulate(ArmUnit unit, BooleanSupplier cancelled);

  /** How a sandbox's citizens are divided; empty where a runtime cannot tell. */
  List<Grouping> groupings(RuntimeBox box);

  /** What its results depend on beside the unit, such as the digest of the city's model. */
  SortedMap<String, String> versions(RuntimeBox box);

  /**
   * The tables that a sandbox's cases write.
   *
   * @throws Refused where a runtime keeps no event log
   */
  default TableCatalog tables(RuntimeBox box) {
    throw noLog(name());
  }

  /**
   * Runs one replication of one arm and keeps every row that its cases write, sealed; its metrics
   * and custom probes are left out. The caller closes it.
   *
   * @param cancelled asked now and then; true ends it early
   * @throws CancellationException when {@code cancelled} became true
   * @throws QueryException when the rows need more memory than they may
   * @throws Refused where a runtime keeps no event log
   */
  default CityLog log(ArmUnit unit, LogUse use, BooleanSupplier cancelled) {
    throw noLog(name());
  }

  private static Refused noLog(String runtime) {
    return new Refused(
        RefusalKind.UNPROCESSABLE,
        "no-event-log",
        "The runtime '" + runtime + "' keeps no event log that could be asked.");
  }
}
