package hms.esr.server.runtime;

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
}
