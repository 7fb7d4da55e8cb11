package hms.esr.server.cleanup;

import hms.esr.server.sandbox.Sandbox;
import hms.esr.server.sandbox.SandboxRegister;
import hms.esr.server.sandbox.SandboxWiping;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Tears down the sandboxes that are past their time to live, unless they are kept. */
@ApplicationScoped
public class ExpiredSandboxes {
  private static final Logger LOG = Logger.getLogger(ExpiredSandboxes.class);

  private final SandboxRegister register;
  private final SandboxWiping wiping;

  ExpiredSandboxes(SandboxRegister register, SandboxWiping wiping) {
    this.register = register;
    this.wiping = wiping;
  }

  @Scheduled(
      identity = "expired-sandboxes",
      every = "{esr.cleanup.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void onSchedule() {
    tearDown();
  }

  /** Wipes what has expired; gives the ids. One that fails does not keep the others alive. */
  public List<String> tearDown() {
    List<String> gone = new ArrayList<>();
    for (Sandbox sandbox : register.expired()) {
      try {
        wiping.wipe(sandbox.boxId());
        gone.add(sandbox.boxId());
        LOG.infof("sandbox %s was past its time to live and is gone", sandbox.boxId());
      } catch (RuntimeException e) {
        LOG.errorf(e, "sandbox %s is past its time to live, but was not wiped", sandbox.boxId());
      }
    }
    return gone;
  }
}
