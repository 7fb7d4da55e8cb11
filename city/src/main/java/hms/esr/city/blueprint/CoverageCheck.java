package hms.esr.city.blueprint;

import hms.esr.kernel.staff.Discipline;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks that every service is worth simulating: that it has staff, that its cases write rows, and
 * that at least three metrics measure its cases or staff. And that queues get what they sort by.
 */
final class CoverageCheck {
  private static final int LEAST_METRICS = 3;

  private final Reading reading;
  private final CityBlueprint city;

  CoverageCheck(Reading reading, CityBlueprint city) {
    this.reading = reading;
    this.city = city;
  }

  void check() {
    city.services().forEach(this::checkService);
    Map<String, PoolBlueprint> pools = new HashMap<>();
    city.pools().forEach(pool -> pools.putIfAbsent(pool.name(), pool));
    for (CaseBlueprint aCase : city.cases()) {
      CaseOutputs.forEach(
          aCase.steps(),
          step -> {
            if (step instanceof StepBlueprint.Serve serve) {
              PoolBlueprint pool = pools.get(serve.pool());
              if (pool != null) {
                checkServe(serve, pool);
              }
            }
          });
    }
  }

  private void checkService(ServiceBlueprint service) {
    Set<String> pools =
        city.pools().stream()
            .filter(pool -> pool.service().equals(service.name()))
            .map(PoolBlueprint::name)
            .collect(Collectors.toSet());
    List<CaseBlueprint> cases =
        city.cases().stream().filter(one -> one.service().equals(service.name())).toList();
    if (pools.isEmpty()) {
      reading.wrong(service.at(), service.name() + ": needs a pool of its own");
    }
    if (cases.stream().allMatch(one -> CaseOutputs.of(one).tables().isEmpty())) {
      reading.wrong(service.at(), service.name() + ": none of its cases writes a row to a table");
    }
    Set<String> names = cases.stream().map(CaseBlueprint::name).collect(Collectors.toSet());
    long metrics =
        city.metrics().stream().filter(metric -> measures(metric.measure(), names, pools)).count();
    if (metrics < LEAST_METRICS) {
      reading.wrong(
          service.at(),
          "%s: needs at least 3 metrics of its cases or pools, has %d"
              .formatted(service.name(), metrics));
    }
  }

  private static boolean measures(Measure measure, Set<String> cases, Set<String> pools) {
    return switch (measure) {
      case Measure.Count m -> ofCases(m.counters(), cases);
      case Measure.Sum m -> ofCases(m.tallies(), cases);
      case Measure.Mean m -> ofCases(m.tallies(), cases);
      case Measure.Quantile m -> ofCases(m.tallies(), cases);
      case Measure.Ratio m -> ofCases(m.of(), cases) || ofCases(m.to(), cases);
      case Measure.Level m -> m.cases().stream().anyMatch(cases::contains);
      case Measure.Load m -> m.pools().stream().anyMatch(pools::contains);
      case Measure.Utilisation m -> m.pools().stream().anyMatch(pools::contains);
      case Measure.Overtime m -> m.pools().stream().anyMatch(pools::contains);
      case Measure.QueueLength m -> m.pools().stream().anyMatch(pools::contains);
      case Measure.Wait m -> m.pools().stream().anyMatch(pools::contains);
      case Measure.WaitQuantile m -> m.pools().stream().anyMatch(pools::contains);
    };
  }

  private static boolean ofCases(List<String> names, Set<String> cases) {
    return names.stream().anyMatch(name -> cases.contains(name.substring(0, name.indexOf('.'))));
  }

  private void checkServe(StepBlueprint.Serve serve, PoolBlueprint pool) {
    String word = pool.discipline().name().toLowerCase(Locale.ROOT).replace('_', '-');
    needs(serve, pool, word, "due_days", serve.dueDays(), Discipline.EARLIEST_DUE);
    needs(serve, pool, word, "priority", serve.priority(), Discipline.PRIORITY);
  }

  private void needs(
      StepBlueprint.Serve serve,
      PoolBlueprint pool,
      String word,
      String part,
      @Nullable Expr given,
      Discipline reads) {
    boolean read = pool.discipline() == reads;
    if (read && given == null) {
      reading.wrong(
          serve.at(), "%s is missing: pool %s serves %s".formatted(part, pool.name(), word));
    } else if (!read && given != null) {
      reading.wrong(
          given.at(), "%s changes nothing: pool %s serves %s".formatted(part, pool.name(), word));
    }
  }
}
