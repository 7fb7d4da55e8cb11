package hms.esr.city.engine;

import java.util.Map;
import java.util.TreeMap;

/**
 * The policy of an arm.
 *
 * @param env service, then parameter, then value as in a manifest; what a blueprint does not
 *     declare is ignored, what is missing takes its default
 * @param pools changed staff pools
 * @param habitFactors by what a habit's rate is multiplied
 */
public record ArmSettings(
    Map<String, Map<String, String>> env,
    Map<String, PoolSetting> pools,
    Map<String, Double> habitFactors) {

  /** Copies; the maps are only looked up, never walked in their order. */
  public ArmSettings {
    env = Map.copyOf(env);
    pools = Map.copyOf(pools);
    habitFactors = Map.copyOf(habitFactors);
  }

  /** The blueprint's defaults. */
  public static ArmSettings defaults() {
    return new ArmSettings(Map.of(), Map.of(), Map.of());
  }

  /** The same, with one parameter of one service set. */
  public ArmSettings withEnv(String service, String name, String value) {
    Map<String, Map<String, String>> changed = new TreeMap<>(env);
    Map<String, String> values = new TreeMap<>(env.getOrDefault(service, Map.of()));
    values.put(name, value);
    changed.put(service, values);
    return new ArmSettings(changed, pools, habitFactors);
  }

  /** The same, with one pool changed. */
  public ArmSettings withPool(String pool, PoolSetting setting) {
    Map<String, PoolSetting> changed = new TreeMap<>(pools);
    changed.put(pool, setting);
    return new ArmSettings(env, changed, habitFactors);
  }
}
