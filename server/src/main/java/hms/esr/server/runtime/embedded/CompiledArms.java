package hms.esr.server.runtime.embedded;

import hms.esr.city.engine.CityProgram;
import hms.esr.server.runtime.ArmUnit;
import hms.esr.server.runtime.Policy;
import hms.esr.server.runtime.RuntimeBox;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The programs of the arms used last: an arm is compiled once for all of its replications, also
 * when several threads want it at the same moment.
 */
final class CompiledArms {
  private final int kept;
  private final Map<Key, CompletableFuture<CityProgram>> recent =
      new LinkedHashMap<>(16, 0.75f, true);

  CompiledArms(int kept) {
    this.kept = kept;
  }

  /** All that a program depends on. */
  record Key(RuntimeBox box, Policy policy, @Nullable Policy fromFirstMeasuredDay) {
    static Key of(ArmUnit unit) {
      return new Key(unit.box(), unit.policy(), unit.fromFirstMeasuredDay());
    }
  }

  CityProgram get(Key key, Function<Key, CityProgram> compile) {
    CompletableFuture<CityProgram> mine = new CompletableFuture<>();
    CompletableFuture<CityProgram> program = claim(key, mine);
    if (program == mine) {
      try {
        mine.complete(compile.apply(key));
      } catch (RuntimeException | Error e) {
        forget(key);
        mine.completeExceptionally(e);
        throw e;
      }
    }
    try {
      return program.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private synchronized CompletableFuture<CityProgram> claim(
      Key key, CompletableFuture<CityProgram> mine) {
    CompletableFuture<CityProgram> earlier = recent.get(key);
    if (earlier != null) {
      return earlier;
    }
    recent.put(key, mine);
    if (recent.size() > kept) {
      Iterator<Key> oldest = recent.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    return mine;
  }

  private synchronized void forget(Key key) {
    recent.remove(key);
  }

  synchronized void forgetBox(String boxId) {
    recent.keySet().removeIf(key -> key.box().boxId().equals(boxId));
  }
}
