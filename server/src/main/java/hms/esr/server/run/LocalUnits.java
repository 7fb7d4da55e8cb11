package hms.esr.server.run;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The executor over this machine's cores. Settings: {@code esr.run.threads} (default: one a core)
 * and {@code esr.run.threads-per-box} (default: all).
 */
@ApplicationScoped
class LocalUnits {
  private final UnitExecutor executor;
  private final int cap;

  LocalUnits(
      @ConfigProperty(name = "esr.run.threads") Optional<Integer> threads,
      @ConfigProperty(name = "esr.run.threads-per-box") Optional<Integer> threadsPerBox,
      RunMetrics metrics) {
    int count =
        positive(
            "esr.run.threads",
            threads.orElseGet(() -> java.lang.Runtime.getRuntime().availableProcessors()));
    this.cap = Math.min(count, positive("esr.run.threads-per-box", threadsPerBox.orElse(count)));
    ThreadFactory factory = Thread.ofPlatform().name("esr-unit-", 0).daemon(true).factory();
    this.executor = new UnitExecutor(count, factory);
    metrics.queue(executor::queued);
  }

  UnitExecutor.Batch submit(String boxId, List<? extends Runnable> units) {
    return executor.submit(boxId, cap, units);
  }

  @PreDestroy
  void close() {
    executor.close();
  }

  private static int positive(String setting, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "setting " + setting + " is " + value + "; give 1 or more");
    }
    return value;
  }
}
