package hms.esr.server.runtime.embedded;

import hms.esr.server.runtime.ArmUnit;
import hms.esr.server.runtime.CustomProbe;
import hms.esr.server.runtime.ProbeFailure;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which custom probes failed in the first replication of an arm: they are not asked in its other
 * replications, so that a loop without end costs its time limit once an arm. The others wait for
 * the first, and so a probe is asked or not whatever the order in which replications end.
 */
final class FirstReplications {
  private static final long LOOK_MS = 50;

  private final int kept;
  private final Map<Key, CompletableFuture<Map<String, ProbeFailure>>> recent =
      new LinkedHashMap<>(16, 0.75f, true);

  FirstReplications(int kept) {
    this.kept = kept;
  }

  private record Key(
      CompiledArms.Key arm, long seed, int warmupDays, int days, List<CustomProbe> custom) {
    static Key of(ArmUnit unit) {
      return new Key(
          CompiledArms.Key.of(unit), unit.seed(), unit.warmupDays(), unit.days(), unit.custom());
    }
  }

  /**
   * Says that the first replication of an arm begins, and forgets what an earlier run of it gave.
   *
   * @return to be completed with its failures, whatever becomes of it
   */
  synchronized CompletableFuture<Map<String, ProbeFailure>> begin(ArmUnit unit) {
    CompletableFuture<Map<String, ProbeFailure>> first = new CompletableFuture<>();
    recent.put(Key.of(unit), first);
    if (recent.size() > kept) {
      Iterator<Key> oldest = recent.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    return first;
  }

  /**
   * The failures of the first replication of a unit's arm, by metric; none where it did not begin
   * in this process. Waits for its end.
   *
   * @throws CancellationException when {@code cancelled} became true
   */
  Map<String, ProbeFailure> failures(ArmUnit unit, BooleanSupplier cancelled) {
    CompletableFuture<Map<String, ProbeFailure>> first = of(unit);
    while (first != null) {
      try {
        return first.get(LOOK_MS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException();
      } catch (ExecutionException neverThrown) {
        return Map.of();
      }
    }
    return Map.of();
  }

  private synchronized @Nullable CompletableFuture<Map<String, ProbeFailure>> of(ArmUnit unit) {
    return recent.get(Key.of(unit));
  }

  synchronized void forgetBox(String boxId) {
    recent.keySet().removeIf(key -> key.arm().box().boxId().equals(boxId));
  }
}
