package hms.esr.server.run;

import hms.esr.city.blueprint.AgencyBlueprint;
import hms.esr.city.blueprint.CityBlueprint;
import hms.esr.city.blueprint.EnvParameter;
import hms.esr.city.blueprint.MetricBlueprint;
import hms.esr.city.blueprint.ServiceBlueprint;
import hms.esr.server.report.Assumption;
import hms.esr.server.run.study.ArmPlan;
import hms.esr.server.runtime.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The parameters that a run's numbers rest on: those of the agencies that it measures or changes.
 */
final class Assumptions {
  private Assumptions() {}

  static List<Assumption> of(
      CityBlueprint city, Policy unchanged, List<ArmPlan> arms, List<String> metrics) {
    List<Assumption> assumptions = new ArrayList<>();
    for (AgencyBlueprint agency : city.agencies()) {
      boolean measured =
          agency.metrics().stream().map(MetricBlueprint::name).anyMatch(metrics::contains);
      for (ServiceBlueprint service : agency.services()) {
        if (measured || isChanged(service.name(), unchanged, arms)) {
          service.env().forEach(env -> assumptions.add(assumption(service, env, unchanged)));
        }
      }
    }
    return assumptions;
  }

  private static boolean isChanged(String service, Policy unchanged, List<ArmPlan> arms) {
    return arms.stream()
        .anyMatch(
            arm -> !Objects.equals(arm.policy().env().get(service), unchanged.env().get(service)));
  }

  private static Assumption assumption(
      ServiceBlueprint service, EnvParameter env, Policy unchanged) {
    SortedMap<String, String> given = unchanged.env().getOrDefault(service.name(), new TreeMap<>());
    return new Assumption(
        env.name() + " of " + service.name(),
        given.getOrDefault(env.name(), env.defaultValue()),
        env.unit(),
        env.about(),
        env.source());
  }
}
