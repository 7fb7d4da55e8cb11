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
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The parts of the quick start: the population, and one replication of the whole city. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class QuickStartBenchmark {
  private static final int CITIZENS = 70_000;

  private final City city = City.load(Path.of("cities/reference"));
  private final Marginals marginals =
      Marginals.load(Path.of("cities/reference/citizens/marginals.yaml"));
  private final Population people = Population.generate(marginals, 1, CITIZENS);
  private CityProgram program = CityProgram.compile(city, people, ArmSettings.defaults(), null);
  private int replication;

  /** Compiles the city under its own policy. */
  @Setup
  public void compile() {
    program = CityProgram.compile(city, people, ArmSettings.defaults(), null);
  }

  /** 28 days of warm-up and 14 measured ones of twelve agencies. */
  @Benchmark
  public ReplicationResult replication() {
    return program.simulate(1, replication++, new RunWindow(28, 14), () -> false);
  }

  /** 70,000 citizens. */
  @Benchmark
  public Population population() {
    return Population.generate(marginals, 1, CITIZENS);
  }

  /** From blueprints to a program. */
  @Benchmark
  public CityProgram program() {
    return CityProgram.compile(city, people, ArmSettings.defaults(), null);
  }
}
