package hms.esr.server.sandbox;

import hms.esr.server.refusal.Refused;
import hms.esr.server.runtime.Runtimes;
import hms.esr.server.store.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Wipes sandboxes. Work that runs ends first, then all data goes; reports stay. If the server ends
 * in between, the sandbox still counts as living and the wiping is repeated whole.
 */
@ApplicationScoped
public class SandboxWiping {
  private final SandboxRegister register;
  private final Runtimes runtimes;
  private final List<SandboxBelongings> belongings;
  private final Clock clock;

  SandboxWiping(
      SandboxRegister register,
      Runtimes runtimes,
      @Any Instance<SandboxBelongings> belongings,
      Clock clock) {
    this.register = register;
    this.runtimes = runtimes;
    this.belongings =
        belongings.stream()
            .sorted(
                Comparator.comparingInt(SandboxBelongings::order)
                    .thenComparing(SandboxBelongings::name))
            .toList();
    this.clock = clock;
  }

  /**
   * Wipes a sandbox; a second time it answers as the first.
   *
   * @throws Refused when the id was never given
   */
  public WipeRecord wipe(String boxId) {
    String earlier = register.wipeRecord(boxId);
    if (earlier != null) {
      return StoredJson.read(earlier, WipeRecord.class);
    }
    register.find(boxId);
    long start = clock.millis();
    Map<String, Long> wiped = new LinkedHashMap<>();
    wiped.put("clonedObjects", register.clonedObjects(boxId));
    belongings.forEach(kind -> wiped.put(kind.name(), kind.wipe(boxId)));
    runtimes.wipe(boxId);
    long end = clock.millis();
    WipeRecord record = new WipeRecord(boxId, wiped, end - start);
    register.wiped(boxId, Instant.ofEpochMilli(end), StoredJson.write(record));
    // What a request added in between, before the tombstone stood, goes too.
    belongings.forEach(kind -> kind.wipe(boxId));
    return record;
  }
}
