package hms.esr.server.runtime;

import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;

/** The runtimes of this server. */
@ApplicationScoped
public class Runtimes {
  private final List<Runtime> all;

  Runtimes(@Any Instance<Runtime> runtimes) {
    this.all = runtimes.stream().toList();
  }

  /** The runtime of that name. */
  public Runtime named(String name) {
    return all.stream()
        .filter(runtime -> runtime.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    RefusalKind.UNPROCESSABLE,
                    "unknown-runtime",
                    "This server has no runtime '"
                        + name
                        + "'. It has: "
                        + String.join(", ", all.stream().map(Runtime::name).sorted().toList())
                        + "."));
  }

  /** Forgets everything of a sandbox, in every runtime. */
  public void wipe(String boxId) {
    all.forEach(runtime -> runtime.wipe(boxId));
  }
}
