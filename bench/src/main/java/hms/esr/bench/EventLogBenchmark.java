package hms.esr.bench;

import hms.esr.city.City;
import hms.esr.city.citizen.Marginals;
import hms.esr.city.citizen.Population;
import hms.esr.city.engine.ArmSettings;
import hms.esr.city.engine.CityProgram;
import hms.esr.city.engine.RunWindow;
import hms.esr.eventlog.CityLog;
import hms.esr.eventlog.LogLimits;
import hms.esr.eventlog.LogSession;
import hms.esr.eventlog.LogWindow;
import hms.esr.eventlog.TableCatalog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One replication of the quick start's city without a log, with one table logged, with all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EventLogBenchmark {
  private static final int WARMUP_DAYS = 28;
  private static final int DAYS = 14;
  private static final String OVERDUE = "select count(*) from invoices where status = 'OVERDUE'";

  private final City city = City.load(Path.of("cities/reference"));
  private final Population people =
      Population.generate(
          Marginals.load(Path.of("cities/reference/citizens/marginals.yaml")), 1, 70_000);
  private final CityProgram program =
      CityProgram.compile(city, people, ArmSettings.defaults(), null);
  private final TableCatalog catalog = TableCatalog.of(city.blueprint());
  private final LogWindow window = new LogWindow(city.blueprint().starts(), WARMUP_DAYS, DAYS);
  private final LogLimits limits = new LogLimits(1L << 30, Duration.ofSeconds(5), 1000);
  private int replication;

  /** The yardstick: nobody listens. */
  @Benchmark
  public double withoutLog() {
    return program.simulate(1, replication++, new RunWindow(WARMUP_DAYS, DAYS), () -> false)
        .values()[0];
  }

  /** The table of one probe. */
  @Benchmark
  public long oneTable() {
    try (CityLog log = logged(new TreeSet<>(List.of("invoices")))) {
      return log.rows();
    }
  }

  /** The same, and the probe asked at the end of each measured day. */
  @Benchmark
  public double oneTableAskedDaily() {
    double sum = 0;
    try (CityLog log = logged(new TreeSet<>(List.of("invoices")));
        LogSession session = log.session(window.endOf(1), limits)) {
      for (int day = 1; day <= DAYS; day++) {
        session.moveTo(window.endOf(day));
        sum += session.number(OVERDUE);
      }
    }
    return sum;
  }

  /** Every row of every table. */
  @Benchmark
  public long allTables() {
    SortedSet<String> all = new TreeSet<>();
    catalog.tables().forEach(table -> all.add(table.name()));
    try (CityLog log = logged(all)) {
      return log.rows();
    }
  }

  private CityLog logged(SortedSet<String> tables) {
    CityLog log = CityLog.forQueries(catalog, window, () -> people, 1L << 30);
    log.log(tables);
    program.simulate(
        1,
        replication++,
        new RunWindow(WARMUP_DAYS, DAYS),
        () -> false,
        log.listener().orElseThrow());
    log.seal();
    return log;
  }
}
