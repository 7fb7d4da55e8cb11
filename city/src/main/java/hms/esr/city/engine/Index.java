package hms.esr.city.engine;

import hms.esr.city.blueprint.CaseBlueprint;
import hms.esr.city.blueprint.CaseOutputs;
import hms.esr.city.blueprint.CityBlueprint;
import hms.esr.city.blueprint.Measure;
import hms.esr.city.blueprint.MetricBlueprint;
import hms.esr.city.blueprint.PoolBlueprint;
import hms.esr.city.blueprint.SignalBlueprint;
import hms.esr.city.blueprint.TableBlueprint;
import hms.esr.kernel.random.RandomSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers that a city's names have in the kernel's model, given in the order of the files. */
final class Index {
  private final Map<String, Integer> cases = new LinkedHashMap<>();
  private final Map<String, Integer> pools = new LinkedHashMap<>();
  private final Map<String, Integer> signals = new LinkedHashMap<>();
  private final Map<String, Integer> tables = new LinkedHashMap<>();
  private final Map<String, Integer> counters = new LinkedHashMap<>();
  private final Map<String, Integer> tallies = new LinkedHashMap<>();
  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final Set<String> sketchedTallies = new HashSet<>();
  private final Set<String> sketchedPools = new HashSet<>();
  private final Map<String, Integer> streams = new HashMap<>();

  Index(CityBlueprint city) {
    for (CaseBlueprint kind : city.cases()) {
      number(cases, kind.name());
      fields.put(kind.name(), kind.fields());
      // Metrics may read these even of a case in which nobody can balk or renege.
      CaseOutputs.AUTOMATIC.forEach(name -> counter(kind.name() + "." + name));
    }
    for (PoolBlueprint pool : city.pools()) {
      number(pools, pool.name());
    }
    for (SignalBlueprint signal : city.signals()) {
      number(signals, signal.name());
    }
    for (TableBlueprint table : city.tables()) {
      number(tables, table.name());
    }
    for (MetricBlueprint metric : city.metrics()) {
      switch (metric.measure()) {
        case Measure.Mean mean -> sketchedTallies.addAll(mean.tallies());
        case Measure.Quantile quantile -> sketchedTallies.addAll(quantile.tallies());
        case Measure.Wait wait -> sketchedPools.addAll(wait.pools());
        case Measure.WaitQuantile quantile -> sketchedPools.addAll(quantile.pools());
        case Measure.Count _,
            Measure.Sum _,
            Measure.Ratio _,
            Measure.Level _,
            Measure.Load _,
            Measure.Utilisation _,
            Measure.Overtime _,
            Measure.QueueLength _ -> {}
      }
    }
  }

  private static int number(Map<String, Integer> numbers, String name) {
    Integer known = numbers.get(name);
    if (known == null) {
      known = numbers.size();
      numbers.put(name, known);
    }
    return known;
  }

  private static int known(Map<String, Integer> numbers, String name) {
    Integer number = numbers.get(name);
    if (number == null) {
      throw new IllegalStateException("the blueprint's check let an unknown name pass: " + name);
    }
    return number;
  }

  int caseKind(String name) {
    return known(cases, name);
  }

  int pool(String name) {
    return known(pools, name);
  }

  /** Pools as expressions name them. */
  List<String> poolsInExpressions() {
    return pools.keySet().stream().map(Index::inExpressions).toList();
  }

  @Nullable Integer findPool(String inExpressions) {
    return find(pools, inExpressions);
  }

  /** Signals as expressions name them. */
  List<String> signalsInExpressions() {
    return signals.keySet().stream().map(Index::inExpressions).toList();
  }

  @Nullable Integer findSignal(String inExpressions) {
    return find(signals, inExpressions);
  }

  private static @Nullable Integer find(Map<String, Integer> numbers, String inExpressions) {
    for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
      if (inExpressions(entry.getKey()).equals(inExpressions)) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** A dash would be a minus in an expression: there it is written as an underscore. */
  static String inExpressions(String name) {
    return name.replace('-', '_');
  }

  int table(String name) {
    return known(tables, name);
  }

  /** A counter's number, given when it is first asked for. */
  int counter(String name) {
    return number(counters, name);
  }

  int counters() {
    return counters.size();
  }

  /** A tally's number, given when it is first asked for. */
  int tally(String name) {
    return number(tallies, name);
  }

  List<String> tallyNames() {
    return List.copyOf(tallies.keySet());
  }

  boolean wantsSketch(String tally) {
    return sketchedTallies.contains(tally);
  }

  boolean wantsWaitSketch(String pool) {
    return sketchedPools.contains(pool);
  }

  List<String> fields(String caseName) {
    return fields.getOrDefault(caseName, List.of());
  }

  /**
   * So many random streams in a row, never given before to this owner; the first of them. A stream
   * derives from its owner's name, so that an edit of one blueprint leaves the draws of the others
   * as they were.
   */
  int streams(String owner, int howMany) {
    int given = streams.getOrDefault(owner, 0);
    streams.put(owner, given + howMany);
    return (int) RandomSource.mix(owner.hashCode()) + given;
  }
}
