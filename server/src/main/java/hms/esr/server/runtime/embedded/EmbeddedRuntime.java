package hms.esr.server.runtime.embedded;

import hms.esr.city.City;
import hms.esr.city.engine.ArmSettings;
import hms.esr.city.engine.CityCompiler;
import hms.esr.city.engine.CityProgram;
import hms.esr.city.engine.PoolSetting;
import hms.esr.city.engine.ReplicationResult;
import hms.esr.city.engine.RunWindow;
import hms.esr.server.city.Cities;
import hms.esr.server.city.Populations;
import hms.esr.server.digest.Fingerprint;
import hms.esr.server.runtime.ArmUnit;
import hms.esr.server.runtime.Grouping;
import hms.esr.server.runtime.Policy;
import hms.esr.server.runtime.Runtime;
import hms.esr.server.runtime.RuntimeBox;
import hms.esr.server.runtime.RuntimeCapabilities;
import hms.esr.server.runtime.UnitResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** Simulates a sandbox's city in this process, as fast as it goes. */
@ApplicationScoped
public class EmbeddedRuntime implements Runtime {
  /** Two arms each of as many runs as a small machine has at work. */
  private static final int KEPT_PROGRAMS = 16;

  private final Cities cities;
  private final Populations populations;
  private final Map<City, CityCompiler> compilers = new ConcurrentHashMap<>();
  private final CompiledArms arms = new CompiledArms(KEPT_PROGRAMS);

  EmbeddedRuntime(Cities cities, Populations populations) {
    this.cities = cities;
    this.populations = populations;
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
  }

  @Override
  public List<Grouping> groupings(RuntimeBox box) {
    return List.of();
  }

  @Override
  public SortedMap<String, String> versions(RuntimeBox box) {
    SortedMap<String, String> versions = new TreeMap<>();
    versions.put("city", cities.city(box.source()).digest());
    return versions;
  }

  @Override
  public UnitResult simulate(ArmUnit unit, BooleanSupplier cancelled) {
    ReplicationResult result =
        arms.get(CompiledArms.Key.of(unit), this::compile)
            .simulate(
                unit.seed(),
                unit.replication(),
                new RunWindow(unit.warmupDays(), unit.days()),
                cancelled);
    return picked(unit, cities.city(unit.box().source()), result);
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

  private static UnitResult picked(ArmUnit unit, City city, ReplicationResult result) {
    int metrics = unit.metrics().size();
    double[] values = new double[metrics];
    double[][] daily = new double[metrics][];
    for (int place = 0; place < metrics; place++) {
      int metric = city.metricIndex(unit.metrics().get(place));
      if (metric < 0) {
        throw new IllegalArgumentException(
            "the city has no metric '" + unit.metrics().get(place) + "' any more");
      }
      values[place] = result.values()[metric];
      daily[place] = result.daily()[metric];
    }
    return UnitResult.plain(values, daily, digest(result));
  }

  private static String digest(ReplicationResult result) {
    Fingerprint bits = new Fingerprint().add(result.values());
    for (double[] day : result.daily()) {
      bits.add(day);
    }
    return bits.hex();
  }
}
