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
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One replication by size of the city and by days: the cost should grow in proportion. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4)
@Measurement(iterations = 4)
public class GrowthBenchmark {
  @Param({"70000", "140000", "350000", "700000", "1000000"})
  int citizens;

  @Param({"30"})
  int days;

  private final City city = City.load(Path.of("cities/reference"));
  private CityProgram program = compiled(1);
  private int replication;

  /** Draws the citizens. */
  @Setup(Level.Trial)
  public void compile() {
    program = compiled(citizens);
  }

  private CityProgram compiled(int size) {
    Marginals marginals = Marginals.load(Path.of("cities/reference/citizens/marginals.yaml"));
    Population people = Population.generate(marginals, 1, size);
    return CityProgram.compile(city, people, ArmSettings.defaults(), null);
  }

  /** All days measured. */
  @Benchmark
  public ReplicationResult replication() {
    return program.simulate(1, replication++, new RunWindow(0, days), () -> false);
  }
}
