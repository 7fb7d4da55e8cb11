package hms.esr.bench.city;

import hms.esr.city.City;
import hms.esr.city.citizen.Marginals;
import hms.esr.city.citizen.Population;
import hms.esr.city.engine.ArmSettings;
import hms.esr.city.engine.CityProgram;
import hms.esr.city.engine.ReplicationResult;
import hms.esr.city.engine.RunWindow;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Replications of the quick start a second, all threads together: how it scales with cores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReplicationsBenchmark {
  private final Population people =
      Population.generate(
          Marginals.load(Path.of("cities/reference/citizens/marginals.yaml")), 1, 70_000);
  private final CityProgram program =
      CityProgram.compile(
          City.load(Path.of("cities/reference")), people, ArmSettings.defaults(), null);
  private final AtomicInteger replication = new AtomicInteger();

  /** One thread. */
  @Benchmark
  @Threads(1)
  public ReplicationResult oneThread() {
    return replicate();
  }

  /** Two threads, which share nothing but the program. */
  @Benchmark
  @Threads(2)
  public ReplicationResult twoThreads() {
    return replicate();
  }

  private ReplicationResult replicate() {
    return program.simulate(1, replication.getAndIncrement(), new RunWindow(28, 14), () -> false);
  }
}
