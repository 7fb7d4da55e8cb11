package hms.esr.cloner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sandbox's own copy of production, free of its secrets.
 *
 * @param namespace the sandbox's namespace
 * @param objects the Kubernetes objects, in the order in which to apply them
 * @param findings what was unsafe in production's manifests, and what became of it
 */
public record ClonedCity(String namespace, List<Manifest> objects, List<SafetyFinding> findings) {

  public ClonedCity {
    objects = List.copyOf(objects);
    findings = List.copyOf(findings);
  }

  /** The Deployments, by name. */
  public List<ClonedService> services() {
    return objects.stream()
        .filter(object -> object.kind().equals("Deployment"))
        .map(this::service)
        .toList();
  }

  /** What all Deployments and StatefulSets request together; suspended CronJobs take nothing. */
  public ResourceTotals requests() {
    BigDecimal cpu = BigDecimal.ZERO;
    BigDecimal memory = BigDecimal.ZERO;
    for (Manifest object : objects) {
      if (object.kind().equals("Deployment") || object.kind().equals("StatefulSet")) {
        Workload workload = new Workload(object);
        BigDecimal replicas = BigDecimal.valueOf(workload.replicas());
        cpu = cpu.add(workload.requested("cpu").multiply(replicas));
        memory = memory.add(workload.requested("memory").multiply(replicas));
      }
    }
    return new ResourceTotals(cpu.doubleValue(), memory.longValue(), objects.size());
  }

  /**
   * The city with an environment variable of a service's main container set to a literal value.
   *
   * @throws UnknownTarget when there is no such service, or it has no such variable
   */
  public ClonedCity withEnv(String service, String env, String value) {
    return new CityChange(this).env(service, env, value);
  }

  /**
   * The city with another image for a service's main container.
   *
   * @throws UnknownTarget when there is no such service
   */
  public ClonedCity withImage(String service, String image) {
    return new CityChange(this).image(service, image);
  }

  /**
   * The city with another number of pods of a service, from 0 to {@value CityChange#MAX_REPLICAS}.
   *
   * @throws UnknownTarget when there is no such service
   * @throws IllegalArgumentException when the number is out of range
   */
  public ClonedCity withReplicas(String service, int replicas) {
    return new CityChange(this).replicas(service, replicas);
  }

  /**
   * The city with another value in a ConfigMap. Every service that reads the ConfigMap sees it.
   *
   * @throws UnknownTarget when there is no such service, it does not use such a ConfigMap, or the
   *     ConfigMap has no such key
   */
  public ClonedCity withConfig(String service, String configMapName, String key, String value) {
    return new CityChange(this).config(service, configMapName, key, value);
  }

  /** The city as JSON, for a store. */
  public String toJson() {
    return CityJson.write(this);
  }

  /**
   * The city that {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException when the text is not such JSON
   */
  public static ClonedCity fromJson(String json) {
    return CityJson.read(json);
  }

  private ClonedService service(Manifest object) {
    Workload workload = new Workload(object);
    Map<String, Map<String, String>> configs = new TreeMap<>();
    for (String config : workload.configMapNames()) {
      JsonNode data = data("ConfigMap", config);
      if (!data.isMissingNode()) {
        Map<String, String> values = new TreeMap<>();
        data.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
        configs.put(config, values);
      }
    }
    return new ClonedService(
        object.name(),
        workload.mainContainer().path("image").asText(),
        workload.replicas(),
        ResolvedEnv.of(workload.mainContainer(), this::data),
        configs,
        workload.requested("cpu").doubleValue(),
        workload.requested("memory").longValue());
  }

  private JsonNode data(String kind, String name) {
    return objects.stream()
        .filter(object -> object.kind().equals(kind) && object.name().equals(name))
        .findFirst()
        .map(object -> object.at("/data"))
        .orElse(MissingNode.getInstance());
  }
}
