package hms.esr.server.script;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the Python worker is and what a probe may take. Settings: {@code esr.python} (folder of its
 * jars; default {@code python/target/lib} beside the cities), {@code esr.probe.time-limit} (of one
 * sample, ISO 8601, default PT5S), {@code esr.probe.time-limit-per-replication} (of all samples of
 * a probe in one replication, default PT60S), {@code esr.probe.memory-mb} (heap of a worker,
 * default 256) and {@code esr.probe.workers} (workers at once; default one a core, at most 4).
 */
@ApplicationScoped
class ScriptSettings {
  private static final int LEAST_MEMORY_MB = 128;
  private static final int MOST_WORKERS_UNASKED = 4;

  private final Path jars;
  private final Duration sample;
  private final Duration replication;
  private final int memory;
  private final int workers;

  ScriptSettings(
      @ConfigProperty(name = "esr.python") Optional<Path> jars,
      @ConfigProperty(name = "esr.cities") Path cities,
      @ConfigProperty(name = "esr.probe.time-limit", defaultValue = "PT5S") Duration sample,
      @ConfigProperty(name = "esr.probe.time-limit-per-replication", defaultValue = "PT60S")
          Duration replication,
      @ConfigProperty(name = "esr.probe.memory-mb", defaultValue = "256") int memory,
      @ConfigProperty(name = "esr.probe.workers") Optional<Integer> workers) {
    // Not a default of the property: that would be computed when the server is built.
    this.jars = jars.orElseGet(() -> cities.resolveSibling("python/target/lib"));
    this.sample = positive("esr.probe.time-limit", sample);
    this.replication = positive("esr.probe.time-limit-per-replication", replication);
    this.memory = atLeast("esr.probe.memory-mb", LEAST_MEMORY_MB, memory);
    int cores = Runtime.getRuntime().availableProcessors();
    this.workers =
        atLeast("esr.probe.workers", 1, workers.orElse(Math.min(cores, MOST_WORKERS_UNASKED)));
  }

  /** The folder with the worker's jars; a minimal install leaves it out. */
  Path jars() {
    return jars.normalize();
  }

  /** How long one sample may take. */
  Duration sample() {
    return sample;
  }

  /** How long all samples of a probe in one replication may take. */
  Duration replication() {
    return replication;
  }

  /** Heap of a worker, in MB. */
  int memoryMb() {
    return memory;
  }

  /** How many workers may be at work at once. */
  int workers() {
    return workers;
  }

  private static Duration positive(String setting, Duration value) {
    if (!value.isPositive()) {
      throw new IllegalArgumentException(
          "setting " + setting + " is " + value + "; give a duration over zero, such as PT5S");
    }
    return value;
  }

  private static int atLeast(String setting, int least, int value) {
    if (value < least) {
      throw new IllegalArgumentException(
          "setting " + setting + " is " + value + "; give " + least + " or more");
    }
    return value;
  }
}
