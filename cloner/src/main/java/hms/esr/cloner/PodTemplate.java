package hms.esr.cloner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the kinds that make pods keep the pod's template, and what is in it. */
final class PodTemplate {
  private PodTemplate() {}

  static Optional<ObjectNode> of(JsonNode object) {
    String pointer =
        switch (object.path("kind").asText()) {
          case "Deployment", "StatefulSet" -> "/spec/template";
          case "CronJob" -> "/spec/jobTemplate/spec/template";
          default -> "/none";
        };
    return object.at(pointer) instanceof ObjectNode template
        ? Optional.of(template)
        : Optional.empty();
  }

  /** All containers of a template, those that run before the others included. */
  static List<ObjectNode> containers(JsonNode template) {
    List<ObjectNode> containers = new ArrayList<>(listed(template, "containers"));
    containers.addAll(listed(template, "initContainers"));
    return containers;
  }

  /** The containers of one list of a template's spec: containers or initContainers. */
  static List<ObjectNode> listed(JsonNode template, String list) {
    List<ObjectNode> containers = new ArrayList<>();
    for (JsonNode container : template.path("spec").path(list)) {
      if (container instanceof ObjectNode object) {
        containers.add(object);
      }
    }
    return containers;
  }
}
