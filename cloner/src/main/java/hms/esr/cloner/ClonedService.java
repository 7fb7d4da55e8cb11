package hms.esr.cloner;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A cloned Deployment as its behaviour sees it.
 *
 * @param name the Deployment's name
 * @param image the image of its main container: the one of the Deployment's name, or the first
 * @param replicas how many pods
 * @param env the main container's variables as the process would see them, by name. A Secret's
 *     value shows as {@link #SECRET}; what only a running pod knows shows in parentheses too
 * @param configMaps the ConfigMaps that any of its containers uses, with their data
 * @param cpuCores requested CPU of one replica, in cores
 * @param memoryBytes requested memory of one replica, in bytes
 */
public record ClonedService(
    String name,
    String image,
    int replicas,
    Map<String, String> env,
    Map<String, Map<String, String>> configMaps,
    double cpuCores,
    long memoryBytes) {

  /** What stands for the value of a Secret. */
  public static final String SECRET = "(secret)";

  public ClonedService {
    env = Collections.unmodifiableMap(new TreeMap<>(env));
    Map<String, Map<String, String>> copy = new TreeMap<>();
    configMaps.forEach(
        (config, data) -> copy.put(config, Collections.unmodifiableMap(new TreeMap<>(data))));
    configMaps = Collections.unmodifiableMap(copy);
  }
}
