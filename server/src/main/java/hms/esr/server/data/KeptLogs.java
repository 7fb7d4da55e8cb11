package hms.esr.server.data;

import hms.esr.eventlog.CityLog;
import hms.esr.server.runtime.ArmUnit;
import hms.esr.server.sandbox.SandboxBelongings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The logs that were asked last, so that the next question need not simulate again. The setting
 * {@code esr.eventlog.kept} says how many (default 4); each takes {@code esr.eventlog.memory-mb} at
 * most. A log goes with its sandbox.
 */
@ApplicationScoped
public class KeptLogs implements SandboxBelongings {
  private final int kept;
  private final SequencedMap<ArmUnit, SharedLog> recent = new LinkedHashMap<>(16, 0.75f, true);

  KeptLogs(@ConfigProperty(name = "esr.eventlog.kept", defaultValue = "4") int kept) {
    if (kept < 1) {
      throw new IllegalArgumentException(
          "setting esr.eventlog.kept is " + kept + "; give 1 or more");
    }
    this.kept = kept;
  }

  /** Asks the log of a unit, which is made first where it is not kept. */
  <T> T with(ArmUnit unit, Supplier<CityLog> maker, Function<CityLog, T> question) {
    SharedLog shared = claim(unit);
    try {
      return question.apply(shared.get(maker));
    } catch (RuntimeException | Error e) {
      if (!shared.isMade()) {
        forget(unit, shared);
      }
      throw e;
    } finally {
      shared.release();
    }
  }

  private SharedLog claim(ArmUnit unit) {
    List<SharedLog> dropped = new ArrayList<>();
    SharedLog claimed;
    synchronized (this) {
      claimed = recent.computeIfAbsent(unit, wanted -> new SharedLog());
      claimed.claim();
      while (recent.size() > kept) {
        var oldest = recent.pollFirstEntry();
        dropped.add(oldest.getValue());
      }
    }
    dropped.forEach(SharedLog::drop);
    return claimed;
  }

  private void forget(ArmUnit unit, SharedLog shared) {
    boolean gone;
    synchronized (this) {
      gone = recent.remove(unit, shared);
    }
    if (gone) {
      shared.drop();
    }
  }

  @Override
  public String name() {
    return "eventLogs";
  }

  @Override
  public long wipe(String boxId) {
    List<SharedLog> dropped = new ArrayList<>();
    synchronized (this) {
      var entries = recent.entrySet().iterator();
      while (entries.hasNext()) {
        var entry = entries.next();
        if (entry.getKey().box().boxId().equals(boxId)) {
          dropped.add(entry.getValue());
          entries.remove();
        }
      }
    }
    dropped.forEach(SharedLog::drop);
    return dropped.size();
  }
}
