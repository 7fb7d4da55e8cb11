package hms.esr.server.scenario;

import hms.esr.cloner.ClonedCity;
import hms.esr.cloner.ClonedService;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A scenario's changes applied to a sandbox's clone of production. */
public final class ScenarioEffect {
  private ScenarioEffect() {}

  /**
   * The clone as changed. Pools and habits are no manifests and leave it as it is; so does an env
   * that its Deployment does not set, for which see {@link #env}.
   */
  public static ClonedCity on(ClonedCity clone, List<Change> changes) {
    ClonedCity city = clone;
    for (Change change : changes) {
      city = applied(city, change);
    }
    return city;
  }

  /** Every service's env as its process would see it, by service and name, after the changes. */
  public static SortedMap<String, SortedMap<String, String>> env(
      ClonedCity clone, List<Change> changes) {
    SortedMap<String, SortedMap<String, String>> env = new TreeMap<>();
    on(clone, changes)
        .services()
        .forEach(service -> env.put(service.name(), new TreeMap<>(service.env())));
    for (Change change : changes) {
      if (change instanceof Change.EnvChange set) {
        env.computeIfAbsent(set.service(), service -> new TreeMap<>()).put(set.env(), set.value());
      }
    }
    return env;
  }

  private static ClonedCity applied(ClonedCity city, Change change) {
    return switch (change) {
      case Change.EnvChange env ->
          sets(city, env) ? city.withEnv(env.service(), env.env(), env.value()) : city;
      case Change.ImageChange image -> city.withImage(image.service(), image.image());
      case Change.ReplicasChange replicas ->
          city.withReplicas(replicas.service(), replicas.replicas());
      case Change.ConfigChange config ->
          city.withConfig(config.service(), config.config(), config.key(), config.value());
      case Change.PoolChange pool -> city;
      case Change.HabitChange habit -> city;
    };
  }

  private static boolean sets(ClonedCity city, Change.EnvChange change) {
    return city.services().stream()
        .filter(service -> service.name().equals(change.service()))
        .map(ClonedService::env)
        .anyMatch(env -> env.containsKey(change.env()));
  }
}
