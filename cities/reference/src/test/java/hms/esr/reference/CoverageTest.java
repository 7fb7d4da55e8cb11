package hms.esr.reference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.city.blueprint.CaseBlueprint;
import hms.esr.city.blueprint.CaseOutputs;
import hms.esr.city.blueprint.CityBlueprint;
import hms.esr.city.blueprint.EnvParameter;
import hms.esr.city.blueprint.Measure;
import hms.esr.city.blueprint.PoolBlueprint;
import hms.esr.city.blueprint.ServiceBlueprint;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No service of the reference city is a mere name: each can be changed, works and is measured. */
class CoverageTest {
  private static final int LEAST_METRICS = 3;
  private static final int LEAST_ENV = 2;

  private final CityBlueprint city = new ReferenceCity().city().blueprint();

  @TestFactory
  Stream<DynamicTest> everyServiceHasEnvStaffRowsAndMetrics() {
    return city.services().stream()
        .map(service -> DynamicTest.dynamicTest(service.name(), () -> check(service)));
  }

  @Test
  void theAssumptionsThatAnAnswerMayHangOnHaveARange() {
    List<String> uncertain =
        city.services().stream()
            .flatMap(service -> service.env().stream())
            .filter(parameter -> parameter.uncertain() != null)
            .map(EnvParameter::name)
            .toList();
    assertTrue(
        uncertain.containsAll(
            List.of("PATIENCE_DAYS", "STATUS_CALLS_PER_DAY", "OTHER_DUTIES_HOURS")),
        uncertain::toString);
  }

  private void check(ServiceBlueprint service) {
    assertTrue(service.env().size() >= LEAST_ENV, "env: " + service.env().size());
    Set<String> pools =
        city.pools().stream()
            .filter(pool -> pool.service().equals(service.name()))
            .map(PoolBlueprint::name)
            .collect(Collectors.toSet());
    assertTrue(!pools.isEmpty(), "no pool of its own");
    List<CaseBlueprint> cases =
        city.cases().stream().filter(one -> one.service().equals(service.name())).toList();
    assertTrue(
        cases.stream().anyMatch(one -> !CaseOutputs.of(one).tables().isEmpty()), "writes no row");
    Set<String> names = cases.stream().map(CaseBlueprint::name).collect(Collectors.toSet());
    long metrics =
        city.metrics().stream().filter(metric -> measures(metric.measure(), names, pools)).count();
    assertTrue(metrics >= LEAST_METRICS, "metrics: " + metrics);
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
}
