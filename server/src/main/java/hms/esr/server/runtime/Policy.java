package hms.esr.server.runtime;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a city is run: what a scenario can change, in full. Maps are ordered by name, so that equal
 * policies read the same everywhere.
 *
 * @param env by service and name, as the service's process would see it
 * @param pools staff pools that differ from their blueprint
 * @param habits how much more often citizens do something; 1 is as the blueprint says
 */
public record Policy(
    SortedMap<String, SortedMap<String, String>> env,
    SortedMap<String, Pool> pools,
    SortedMap<String, Double> habits) {

  /**
   * A staff pool's change.
   *
   * @param headcount people on duty in a shift; null for as it is
   * @param hours {@code HH:MM-HH:MM}; null for as they are
   */
  public record Pool(@Nullable Integer headcount, @Nullable String hours) {}

  public Policy {
    SortedMap<String, SortedMap<String, String>> copy = new TreeMap<>();
    env.forEach((service, values) -> copy.put(service, sorted(values)));
    env = Collections.unmodifiableSortedMap(copy);
    pools = sorted(pools);
    habits = sorted(habits);
  }

  private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
