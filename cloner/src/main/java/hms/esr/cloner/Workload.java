package hms.esr.cloner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads a Deployment or StatefulSet: its main container, what it refers to, what it requests. */
final class Workload {
  private final Manifest object;
  private final JsonNode template;

  Workload(Manifest object) {
    this.object = object;
    this.template = object.at("/spec/template");
  }

  /** The container of a template that a change of env or image is meant for. */
  static ObjectNode mainContainer(JsonNode template, String workload) {
    List<ObjectNode> containers = PodTemplate.listed(template, "containers");
    return containers.stream()
        .filter(container -> container.path("name").asText().equals(workload))
        .findFirst()
        .or(() -> containers.stream().findFirst())
        .orElseGet(JsonNodeFactory.instance::objectNode);
  }

  ObjectNode mainContainer() {
    return mainContainer(template, object.name());
  }

  int replicas() {
    return object.at("/spec/replicas").asInt(1);
  }

  /** The names of the ConfigMaps that it reads, as variables or as files. */
  SortedSet<String> configMapNames() {
    SortedSet<String> names = new TreeSet<>();
    for (ObjectNode container : PodTemplate.containers(template)) {
      container.path("env").forEach(v -> add(names, v.at("/valueFrom/configMapKeyRef/name")));
      container.path("envFrom").forEach(source -> add(names, source.at("/configMapRef/name")));
    }
    for (JsonNode volume : template.at("/spec/volumes")) {
      add(names, volume.at("/configMap/name"));
      volume.at("/projected/sources").forEach(s -> add(names, s.at("/configMap/name")));
    }
    return names;
  }

  private static void add(SortedSet<String> names, JsonNode name) {
    if (name.isTextual()) {
      names.add(name.asText());
    }
  }

  /** Requested amount of one replica; a limit stands in for a request, as in Kubernetes. */
  BigDecimal requested(String resource) {
    BigDecimal together =
        PodTemplate.listed(template, "containers").stream()
            .map(container -> requested(container, resource))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    // Init containers run one by one before the others, so only the largest can matter.
    return PodTemplate.listed(template, "initContainers").stream()
        .map(container -> requested(container, resource))
        .reduce(together, BigDecimal::max);
  }

  private static BigDecimal requested(ObjectNode container, String resource) {
    JsonNode request = container.at("/resources/requests/" + resource);
    JsonNode amount =
        request.isMissingNode() ? container.at("/resources/limits/" + resource) : request;
    return Quantity.of(amount.asText(""));
  }
}
