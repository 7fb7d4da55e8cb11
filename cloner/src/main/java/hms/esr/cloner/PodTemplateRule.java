package hms.esr.cloner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Takes from pods what ties them to a node, to the host, or to production's disks and API. */
final class PodTemplateRule implements Rule {
  private static final int MAX_GRACE_SECONDS = 5;

  private static final Set<String> HOST_FIELDS =
      Set.of("hostNetwork", "hostPID", "hostIPC", "hostUsers");

  private static final Set<String> LOCAL_VOLUMES =
      Set.of(
          "configMap",
          "secret",
          "emptyDir",
          "downwardAPI",
          "projected",
          "persistentVolumeClaim",
          "ephemeral");

  @Override
  public Outcome apply(Manifest object, CloneContext context) {
    if (PodTemplate.of(object.tree()).isEmpty()) {
      return Outcome.unchanged(object);
    }
    Edit edit = new Edit(object);
    PodTemplate.of(edit.tree()).ifPresent(template -> clean(edit, template));
    return edit.outcome();
  }

  private static void clean(Edit edit, ObjectNode template) {
    ObjectNode pod = Edit.child(template, "spec");
    pod.remove(List.of("nodeName", "priorityClassName", "priority", "schedulerName"));
    for (String field : HOST_FIELDS.stream().sorted().toList()) {
      if (pod.remove(field) instanceof JsonNode value && value.asBoolean()) {
        edit.resolved("template.spec." + field, "the pod shares the host's namespaces", "removed");
      }
    }
    if (pod.path("dnsPolicy").asText().equals("ClusterFirstWithHostNet")) {
      pod.remove("dnsPolicy");
    }
    pod.put("automountServiceAccountToken", false);
    if (pod.path("terminationGracePeriodSeconds").asInt(0) > MAX_GRACE_SECONDS) {
      // A sandbox is wiped within 30 s, so no pod may ask for more time to end.
      pod.put("terminationGracePeriodSeconds", MAX_GRACE_SECONDS);
    }
    pod.path("volumes").forEach(volume -> volume(edit, volume));
    PodTemplate.containers(template).forEach(container -> container(edit, container));
  }

  private static void volume(Edit edit, JsonNode node) {
    if (!(node instanceof ObjectNode volume)) {
      return;
    }
    String name = volume.path("name").asText();
    List<String> foreign =
        volume.properties().stream()
            .map(java.util.Map.Entry::getKey)
            .filter(type -> !type.equals("name") && !LOCAL_VOLUMES.contains(type))
            .toList();
    for (String type : foreign) {
      volume.remove(type);
      volume.set("emptyDir", JsonNodeFactory.instance.objectNode());
      edit.resolved(
          "template.spec.volumes[" + name + "]." + type,
          "a volume outside the sandbox",
          "an empty one instead");
    }
    if (volume.at("/projected/sources") instanceof ArrayNode sources) {
      sources.removeIf(source -> source.has("serviceAccountToken"));
    }
  }

  private static void container(Edit edit, ObjectNode container) {
    String path = "template.spec.containers[" + container.path("name").asText() + "].";
    for (JsonNode port : container.path("ports")) {
      if (port instanceof ObjectNode object && object.remove("hostPort") != null) {
        edit.resolved(path + "ports.hostPort", "a port of the host", "removed");
      }
    }
    ObjectNode security = Edit.child(container, "securityContext");
    if (security.path("privileged").asBoolean()) {
      security.put("privileged", false);
      edit.resolved(path + "securityContext.privileged", "a privileged container", "set to false");
    }
  }
}
