package hms.esr.server.sandbox;

import hms.esr.cloner.CloneRefusedException;
import hms.esr.cloner.ProductionManifests;
import hms.esr.server.city.Cities;
import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import hms.esr.server.runtime.Runtimes;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Creates sandboxes: checks the wish, gives an id, clones production. */
@ApplicationScoped
public class SandboxCreation {
  private static final Logger LOG = Logger.getLogger(SandboxCreation.class);

  private final SandboxRegister register;
  private final SandboxClones clones;
  private final Cities cities;
  private final Runtimes runtimes;
  private final int maxLiving;

  SandboxCreation(
      SandboxRegister register,
      SandboxClones clones,
      Cities cities,
      Runtimes runtimes,
      @ConfigProperty(name = "esr.quota.sandboxes", defaultValue = "100") int maxLiving) {
    this.register = register;
    this.clones = clones;
    this.cities = cities;
    this.runtimes = runtimes;
    this.maxLiving = maxLiving;
  }

  /**
   * Creates a sandbox and waits until it is usable.
   *
   * @throws Refused when the wish cannot be honoured; then there is no sandbox
   */
  public Sandbox create(NewSandbox wish) {
    Sandbox reserved = register.reserve(checked(wish));
    complete(reserved, register::recordReady);
    return register.find(reserved.boxId());
  }

  /** Creates a sandbox without waiting; its status tells when it is usable, or why it failed. */
  public Sandbox createInBackground(NewSandbox wish) {
    Sandbox begun = register.begin(checked(wish));
    Thread.ofVirtual()
        .name("create-" + begun.boxId())
        .start(
            () -> {
              try {
                complete(
                    begun,
                    (sandbox, digest, clone) -> register.ready(sandbox.boxId(), digest, clone));
              } catch (Refused refused) {
                register.failed(begun.boxId(), refused.detail());
              } catch (RuntimeException e) {
                LOG.errorf(e, "sandbox %s could not be created", begun.boxId());
                register.failed(begun.boxId(), "The server failed; its log says why.");
              }
            });
    return begun;
  }

  private NewSandbox checked(NewSandbox wish) {
    String source = wish.source() == null ? Cities.DEFAULT : wish.source();
    NewSandbox wanted =
        wish.withDefaults(Cities.DEFAULT, cities.city(source).blueprint().population());
    cities.production(source); // read before an id is given: faulty manifests are refused here
    checkRuntime(String.valueOf(wanted.runtime()));
    if (register.living() >= maxLiving) {
      throw new Refused(
          RefusalKind.TOO_MANY,
          "too-many-sandboxes",
          "This server has its limit of "
              + maxLiving
              + " sandboxes. Delete one, or raise its setting esr.quota.sandboxes.");
    }
    return wanted;
  }

  private void checkRuntime(String runtime) {
    try {
      runtimes.named(runtime);
    } catch (Refused unknown) {
      String detail =
          runtime.equals("kubernetes")
              ? "The kubernetes runtime is not in this build. Leave 'runtime' out, or give embedded."
              : unknown.detail();
      throw Refused.field(unknown.code(), "/runtime", detail);
    }
  }

  private interface Recorder {
    void record(Sandbox sandbox, String productionDigest, String clone);
  }

  private void complete(Sandbox sandbox, Recorder recorder) {
    ProductionManifests production = cities.production(sandbox.source());
    try {
      String clone = clones.clone(production, sandbox).toJson();
      recorder.record(sandbox, production.digest(), clone);
    } catch (CloneRefusedException e) {
      throw new Refused(RefusalKind.UNPROCESSABLE, "clone-refused", String.valueOf(e.getMessage()));
    }
  }
}
