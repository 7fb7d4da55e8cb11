package hms.esr.server.runtime.embedded;

import hms.esr.city.City;
import hms.esr.city.citizen.Population;
import hms.esr.city.engine.ArmSettings;
import hms.esr.city.engine.CityCompiler;
import hms.esr.city.engine.CityProgram;
import hms.esr.city.engine.PoolSetting;
import hms.esr.city.engine.ReplicationResult;
import hms.esr.city.engine.RunWindow;
import hms.esr.eventlog.CityLog;
import hms.esr.eventlog.LogUse;
import hms.esr.eventlog.LogWindow;
import hms.esr.eventlog.QueryException;
import hms.esr.eventlog.TableCatalog;
import hms.esr.kernel.process.CityListener;
import hms.esr.kernel.statistics.QuantileSketch;
import hms.esr.kernel.statistics.SparseSketch;
import hms.esr.server.city.Cities;
import hms.esr.server.city.Populations;
import hms.esr.server.digest.Fingerprint;
import hms.esr.server.runtime.ArmUnit;
import hms.esr.server.runtime.CustomProbe;
import hms.esr.server.runtime.Grouping;
import hms.esr.server.runtime.LogSettings;
import hms.esr.server.runtime.Policy;
import hms.esr.server.runtime.ProbeFailure;
import hms.esr.server.runtime.Runtime;
import hms.esr.server.runtime.RuntimeBox;
import hms.esr.server.runtime.RuntimeCapabilities;
import hms.esr.server.runtime.UnitResult;
import hms.esr.server.script.ScriptWorkers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Simulates a sandbox's city in this process, as fast as it goes. */
@ApplicationScoped
public class EmbeddedRuntime implements Runtime {
  /** Two arms each of as many runs as a small machine has at work. */
  private static final int KEPT_PROGRAMS = 16;

  /** More arms than one study has. */
  private static final int KEPT_FIRSTS = 512;

  private static final CustomProbes.Sampled NONE =
      new CustomProbes.Sampled(new double[0], new double[0][], Map.of());

  private final Cities cities;
  private final Populations populations;
  private final LogSettings logs;
  private final ScriptWorkers scripts;
  private final Map<City, CityCompiler> compilers = new ConcurrentHashMap<>();
  private final CompiledArms arms = new CompiledArms(KEPT_PROGRAMS);
  private final FirstReplications firsts = new FirstReplications(KEPT_FIRSTS);

  EmbeddedRuntime(Cities cities, Populations populations, LogSettings logs, ScriptWorkers scripts) {
    this.cities = cities;
    this.populations = populations;
    this.logs = logs;
    this.scripts = scripts;
  }

  @Override
  public String name() {
    return "embedded";
  }

  @Override
  public RuntimeCapabilities capabilities() {
    return new RuntimeCapabilities(true, false, false);
  }

  @Override
  public void prepare(RuntimeBox box) {
    cities.city(box.source());
    populations.of(box.source(), box.population(), box.seed());
  }

  @Override
  public void wipe(String boxId) {
    arms.forgetBox(boxId);
    firsts.forgetBox(boxId);
  }

  @Override
  public List<Grouping> groupings(RuntimeBox box) {
    return populations.of(box.source(), box.population(), box.seed()).groupings().stream()
        .map(one -> new Grouping(one.name(), one.title(), one.labels()))
        .toList();
  }

  @Override
  public SortedMap<String, String> versions(RuntimeBox box) {
    SortedMap<String, String> versions = new TreeMap<>();
    versions.put("city", cities.city(box.source()).digest());
    return versions;
  }

  @Override
  public UnitResult simulate(ArmUnit unit, BooleanSupplier cancelled) {
    if (unit.custom().isEmpty()) {
      CityProgram program = arms.get(CompiledArms.Key.of(unit), this::compile);
      City city = cities.city(unit.box().source());
      return picked(unit, city, run(program, unit, cancelled, Optional.empty()), NONE);
    }
    if (unit.replication() > 0) {
      return probed(unit, cancelled);
    }
    CompletableFuture<Map<String, ProbeFailure>> first = firsts.begin(unit);
    try {
      UnitResult result = probed(unit, cancelled);
      first.complete(result.failures());
      return result;
    } finally {
      first.complete(Map.of());
    }
  }

  private UnitResult probed(ArmUnit unit, BooleanSupplier cancelled) {
    CityProgram program = arms.get(CompiledArms.Key.of(unit), this::compile);
    City city = cities.city(unit.box().source());
    TableCatalog catalog = TableCatalog.of(city.blueprint());
    if (unit.custom().stream().anyMatch(one -> one.language() == CustomProbe.Language.PYTHON)) {
      scripts.warmUp();
    }
    CityLog log;
    try {
      log = openLog(unit, catalog, LogUse.QUERIES);
    } catch (QueryException e) {
      ReplicationResult result = run(program, unit, cancelled, Optional.empty());
      return picked(unit, city, result, CustomProbes.Sampled.nothing(unit, e));
    }
    try (CustomProbes custom =
        new CustomProbes(unit.custom(), log, catalog, logs.limits(), scripts::open)) {
      ReplicationResult result = run(program, unit, cancelled, custom.listener());
      if (unit.replication() > 0) {
        custom.skip(firsts.failures(unit, cancelled));
      }
      return picked(unit, city, result, custom.sample(cancelled));
    }
  }

  private static ReplicationResult run(
      CityProgram program,
      ArmUnit unit,
      BooleanSupplier cancelled,
      Optional<CityListener> listener) {
    RunWindow window = new RunWindow(unit.warmupDays(), unit.days());
    long seed = unit.seed();
    int replication = unit.replication();
    return listener.isEmpty()
        ? program.simulate(seed, replication, window, cancelled)
        : program.simulate(seed, replication, window, cancelled, listener.get());
  }

  @Override
  public TableCatalog tables(RuntimeBox box) {
    return TableCatalog.of(cities.city(box.source()).blueprint());
  }

  @Override
  public CityLog log(ArmUnit unit, LogUse use, BooleanSupplier cancelled) {
    TableCatalog catalog = tables(unit.box());
    SortedSet<String> all = new TreeSet<>();
    catalog.tables().forEach(table -> all.add(table.name()));
    if (use == LogUse.QUERIES) {
      all.add(TableCatalog.CITIZENS);
    }
    CityProgram program = arms.get(CompiledArms.Key.of(unit), this::compile);
    CityLog log = openLog(unit, catalog, use);
    try {
      log.log(all);
      run(program, unit, cancelled, log.listener());
      log.seal();
      return log;
    } catch (RuntimeException | Error e) {
      log.close();
      throw e;
    }
  }

  private CityLog openLog(ArmUnit unit, TableCatalog catalog, LogUse use) {
    RuntimeBox box = unit.box();
    City city = cities.city(box.source());
    LogWindow window = new LogWindow(city.blueprint().starts(), unit.warmupDays(), unit.days());
    Supplier<Population> people = () -> populations.of(box.source(), box.population(), box.seed());
    long memory = logs.limits().memoryBytes();
    return switch (use) {
      case QUERIES -> CityLog.forQueries(catalog, window, people, memory);
      case EXPORT -> CityLog.forExport(catalog, window, people, memory);
    };
  }

  private CityProgram compile(CompiledArms.Key key) {
    RuntimeBox box = key.box();
    Policy switched = key.fromFirstMeasuredDay();
    CityCompiler compiler = compilers.computeIfAbsent(cities.city(box.source()), CityCompiler::new);
    return compiler.compile(
        populations.of(box.source(), box.population(), box.seed()),
        settings(key.policy()),
        switched == null ? null : settings(switched));
  }

  private static ArmSettings settings(Policy policy) {
    Map<String, Map<String, String>> env = new TreeMap<>(policy.env());
    Map<String, PoolSetting> pools = new TreeMap<>();
    policy
        .pools()
        .forEach((name, pool) -> pools.put(name, new PoolSetting(pool.headcount(), pool.hours())));
    return new ArmSettings(env, pools, policy.habits());
  }

  private static UnitResult picked(
      ArmUnit unit, City city, ReplicationResult result, CustomProbes.Sampled custom) {
    int builtIn = unit.metrics().size();
    int all = builtIn + unit.custom().size();
    double[] values = new double[all];
    double[][] daily = new double[all][];
    List<double @Nullable []> groups = new ArrayList<>();
    List<@Nullable QuantileSketch> distributions = new ArrayList<>();
    for (int place = 0; place < builtIn; place++) {
      int metric = city.metricIndex(unit.metrics().get(place));
      if (metric < 0) {
        throw new IllegalArgumentException(
            "the city has no metric '" + unit.metrics().get(place) + "' any more");
      }
      values[place] = result.values()[metric];
      daily[place] = result.daily()[metric];
      groups.add(result.groups().get(metric));
      distributions.add(whole(result.distributions().get(metric)));
    }
    for (int probe = 0; probe < unit.custom().size(); probe++) {
      values[builtIn + probe] = custom.values()[probe];
      daily[builtIn + probe] = custom.daily()[probe];
      groups.add(null);
      distributions.add(null);
    }
    return new UnitResult(
        values, daily, groups, distributions, custom.failures(), digest(unit, result, custom));
  }

  private static @Nullable QuantileSketch whole(@Nullable SparseSketch sketch) {
    if (sketch == null) {
      return null;
    }
    QuantileSketch whole = new QuantileSketch();
    whole.add(sketch);
    return whole;
  }

  /** Over all that the city measured, and what custom probes saw where there are any. */
  private static String digest(
      ArmUnit unit, ReplicationResult result, CustomProbes.Sampled custom) {
    Fingerprint bits = new Fingerprint().add(result.values());
    for (double[] day : result.daily()) {
      bits.add(day);
    }
    for (int probe = 0; probe < unit.custom().size(); probe++) {
      bits.add(unit.custom().get(probe).metric()).add(custom.daily()[probe]);
    }
    return bits.hex();
  }
}
