package hms.esr.server.run;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What an operator sees of the runs: how many ended how, units a second, the queue's length. */
@ApplicationScoped
class RunMetrics {
  private final MeterRegistry registry;
  private final Timer units;

  RunMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.units =
        Timer.builder("esr.units")
            .description("Units (replications of an arm) computed, and how long each took")
            .register(registry);
  }

  void unit(long duration, TimeUnit unit) {
    units.record(duration, unit);
  }

  void ended(RunStatus status) {
    registry.counter("esr.runs", "status", status.name().toLowerCase(Locale.ROOT)).increment();
  }

  void queue(Supplier<Number> length) {
    Gauge.builder("esr.units.queued", length)
        .description("Units that wait for a thread")
        .strongReference(true)
        .register(registry);
  }
}
