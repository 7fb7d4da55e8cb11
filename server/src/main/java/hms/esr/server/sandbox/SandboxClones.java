package hms.esr.server.sandbox;

import hms.esr.cloner.CloneTarget;
import hms.esr.cloner.ClonedCity;
import hms.esr.cloner.Cloner;
import hms.esr.cloner.ProductionManifests;
import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** The clones of production that sandboxes are made of. */
@ApplicationScoped
public class SandboxClones {
  private final SandboxRegister register;
  private final Cloner cloner = Cloner.standard();

  SandboxClones(SandboxRegister register) {
    this.register = register;
  }

  /**
   * A sandbox's production as cloned, without any scenario's changes.
   *
   * @throws Refused when the sandbox is not ready
   */
  public ClonedCity of(Sandbox sandbox) {
    return register
        .storedClone(sandbox.boxId())
        .map(ClonedCity::fromJson)
        .orElseThrow(
            () ->
                new Refused(
                    RefusalKind.CONFLICT,
                    "sandbox-not-ready",
                    "Sandbox "
                        + sandbox.boxId()
                        + " has no clone yet; it is "
                        + sandbox.status()
                        + "."));
  }

  /** Clones production for a sandbox. */
  ClonedCity clone(ProductionManifests production, Sandbox sandbox) {
    String namespace = "esr-" + sandbox.boxId().toLowerCase(Locale.ROOT);
    return cloner.clone(production, new CloneTarget(sandbox.boxId(), namespace, sandbox.seed()));
  }
}
