package hms.esr.server.run;

import hms.esr.city.blueprint.CityBlueprint;
import hms.esr.city.blueprint.EnvParameter;
import hms.esr.city.blueprint.ServiceBlueprint;
import hms.esr.cloner.ClonedCity;
import hms.esr.server.runtime.Policy;
import hms.esr.server.scenario.Change;
import hms.esr.server.scenario.ScenarioEffect;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the policies of a run from a clone of production and a scenario's changes. */
final class Policies {
  private Policies() {}

  /**
   * The policy of the clone as changed; with no changes, the one as cloned. Of the env only what
   * the city's model reads is taken: the rest (such as a database's address) differs from sandbox
   * to sandbox and changes nothing.
   */
  static Policy of(CityBlueprint model, ClonedCity clone, List<Change> changes) {
    SortedMap<String, Policy.Pool> pools = new TreeMap<>();
    SortedMap<String, Double> habits = new TreeMap<>();
    for (Change change : changes) {
      switch (change) {
        case Change.PoolChange pool -> pools.merge(pool.pool(), pool(pool), Policies::later);
        case Change.HabitChange habit -> habits.put(habit.habit(), habit.factor());
        case Change.EnvChange env -> {}
        case Change.ImageChange image -> {}
        case Change.ReplicasChange replicas -> {}
        case Change.ConfigChange config -> {}
      }
    }
    return new Policy(known(model, ScenarioEffect.env(clone, changes)), pools, habits);
  }

  private static SortedMap<String, SortedMap<String, String>> known(
      CityBlueprint model, SortedMap<String, SortedMap<String, String>> env) {
    SortedMap<String, SortedMap<String, String>> known = new TreeMap<>();
    for (ServiceBlueprint service : model.services()) {
      SortedMap<String, String> given = env.getOrDefault(service.name(), new TreeMap<>());
      SortedMap<String, String> values = new TreeMap<>();
      for (EnvParameter parameter : service.env()) {
        String value = given.get(parameter.name());
        if (value != null) {
          values.put(parameter.name(), value);
        }
      }
      known.put(service.name(), values);
    }
    return known;
  }

  private static Policy.Pool pool(Change.PoolChange change) {
    return new Policy.Pool(change.headcount(), change.hours());
  }

  /** Two changes of one pool add up; where both say the same thing, the later one wins. */
  private static Policy.Pool later(Policy.Pool first, Policy.Pool second) {
    return new Policy.Pool(
        second.headcount() == null ? first.headcount() : second.headcount(),
        second.hours() == null ? first.hours() : second.hours());
  }
}
