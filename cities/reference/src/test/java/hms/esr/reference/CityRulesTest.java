package hms.esr.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.city.blueprint.MetricBlueprint;
import hms.esr.city.blueprint.ServiceBlueprint;
import hms.esr.city.citizen.Marginals;
import hms.esr.city.citizen.Population;
import hms.esr.city.engine.ArmSettings;
import hms.esr.city.engine.CityProgram;
import hms.esr.city.engine.ReplicationResult;
import hms.esr.city.engine.RunWindow;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for the whole city, whatever the question. */
class CityRulesTest {
  private static final RunWindow WINDOW = new RunWindow(14, 14);

  private final ReferenceCity reference = new ReferenceCity();
  private final Population people =
      Population.generate(
          Marginals.load(reference.folder().resolve("citizens/marginals.yaml")), 3, 70_000);

  @Test
  void aScenarioThatChangesNothingDiffersByExactlyZero() {
    TreeMap<String, Map<String, String>> sameEnv = new TreeMap<>();
    for (ServiceBlueprint service : reference.city().blueprint().services()) {
      TreeMap<String, String> values = new TreeMap<>();
      service.env().forEach(parameter -> values.put(parameter.name(), parameter.defaultValue()));
      sameEnv.put(service.name(), values);
    }
    ReplicationResult baseline = simulate(ArmSettings.defaults(), null);
    ReplicationResult same = simulate(new ArmSettings(sameEnv, Map.of(), Map.of()), null);
    assertSame(baseline, same);
  }

  @Test
  void aPolicyThatTakesOverUnchangedDiffersByExactlyZero() {
    assertSame(
        simulate(ArmSettings.defaults(), null),
        simulate(ArmSettings.defaults(), ArmSettings.defaults()));
  }

  @Test
  void whatAPolicyDoesNotTouchStaysAsItIs() {
    ReplicationResult baseline = simulate(ArmSettings.defaults(), null);
    ReplicationResult changed = simulate(ReferenceCity.sla(3), null);
    for (String metric : List.of("clinic.seen", "potholes.filled", "roadtest.taken")) {
      int index = reference.city().metricIndex(metric);
      assertArrayEquals(baseline.daily()[index], changed.daily()[index], metric);
    }
  }

  @Test
  void inATransitionTheBacklogIsFlushed() {
    int processed = reference.city().metricIndex("permits.processed");
    ReplicationResult steady = simulate(ArmSettings.defaults(), null);
    ReplicationResult transition = simulate(ArmSettings.defaults(), ReferenceCity.sla(3));
    assertTrue(transition.values()[processed] > steady.values()[processed]);
    assertTrue(
        transition.values()[reference.city().metricIndex("permits.turnaround")]
            > simulate(ReferenceCity.sla(3), null)
                .values()[reference.city().metricIndex("permits.turnaround")]);
  }

  @Test
  void everyMetricIsMeasuredSomeDayOfTheYear() {
    CityProgram program =
        CityProgram.compile(reference.city(), people, ArmSettings.defaults(), null);
    ReplicationResult year = program.simulate(3, 0, new RunWindow(0, 365), () -> false);
    for (MetricBlueprint metric : reference.city().metrics()) {
      double value = year.values()[reference.city().metricIndex(metric.name())];
      assertTrue(Double.isFinite(value), () -> metric.name() + " is " + value);
    }
  }

  @Test
  void twelveAgencies() {
    assertEquals(12, reference.city().blueprint().agencies().size());
  }

  private ReplicationResult simulate(ArmSettings settings, @Nullable ArmSettings later) {
    return CityProgram.compile(reference.city(), people, settings, later)
        .simulate(3, 0, WINDOW, () -> false);
  }

  private static void assertSame(ReplicationResult expected, ReplicationResult actual) {
    assertArrayEquals(expected.values(), actual.values());
    for (int metric = 0; metric < expected.daily().length; metric++) {
      assertArrayEquals(expected.daily()[metric], actual.daily()[metric]);
    }
  }
}
