package hms.esr.cloner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A scenario's changes to a cloned city, each giving a new city. */
final class CityChange {
  static final int MAX_REPLICAS = 100;

  private final ClonedCity city;

  CityChange(ClonedCity city) {
    this.city = city;
  }

  ClonedCity env(String service, String env, String value) {
    ClonedService target = service(service);
    if (!target.env().containsKey(env)) {
      throw new UnknownTarget("env", env, target.env().keySet());
    }
    return deployment(
        service,
        tree -> {
          ArrayNode variables = mainContainer(tree, service).withArrayProperty("env");
          ObjectNode literal = variables.objectNode().put("name", env).put("value", value);
          for (int i = 0; i < variables.size(); i++) {
            if (variables.get(i).path("name").asText().equals(env)) {
              variables.set(i, literal);
              return tree;
            }
          }
          // It came from a ConfigMap or Secret as a whole; a variable of its own wins over that.
          variables.add(literal);
          return tree;
        });
  }

  ClonedCity image(String service, String image) {
    service(service);
    if (image.isBlank()) {
      throw new IllegalArgumentException("an image needs a name, such as registry/permit-svc:2.1");
    }
    return deployment(
        service,
        tree -> {
          mainContainer(tree, service).put("image", image);
          return tree;
        });
  }

  ClonedCity replicas(String service, int replicas) {
    service(service);
    if (replicas < 0 || replicas > MAX_REPLICAS) {
      throw new IllegalArgumentException(
          "replicas must be from 0 to " + MAX_REPLICAS + ", not " + replicas);
    }
    return deployment(
        service,
        tree -> {
          tree.withObject("/spec").put("replicas", replicas);
          return tree;
        });
  }

  ClonedCity config(String service, String configMap, String key, String value) {
    Map<String, Map<String, String>> used = service(service).configMaps();
    Map<String, String> data = used.get(configMap);
    if (data == null) {
      throw new UnknownTarget("config", configMap, used.keySet());
    }
    if (!data.containsKey(key)) {
      throw new UnknownTarget("config key", key, data.keySet());
    }
    return replaced(
        "ConfigMap",
        configMap,
        tree -> {
          tree.withObject("/data").put(key, value);
          return tree;
        });
  }

  private ClonedService service(String name) {
    List<ClonedService> services = city.services();
    return services.stream()
        .filter(service -> service.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownTarget(
                    "service", name, services.stream().map(ClonedService::name).toList()));
  }

  private ClonedCity deployment(String name, UnaryOperator<ObjectNode> change) {
    return replaced("Deployment", name, change);
  }

  private ClonedCity replaced(String kind, String name, UnaryOperator<ObjectNode> change) {
    List<Manifest> changed =
        city.objects().stream()
            .map(
                object ->
                    object.kind().equals(kind) && object.name().equals(name)
                        ? object.with(change.apply(object.copy()))
                        : object)
            .toList();
    return new ClonedCity(city.namespace(), changed, city.findings());
  }

  private static ObjectNode mainContainer(JsonNode tree, String service) {
    return Workload.mainContainer(tree.at("/spec/template"), service);
  }
}
