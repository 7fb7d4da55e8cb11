package hms.esr.cloner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Keeps a Service inside the sandbox: no addresses of production, no door to the outside. */
final class ServiceRule implements Rule {
  private static final List<String> OUTSIDE =
      List.of(
          "externalIPs",
          "loadBalancerIP",
          "loadBalancerSourceRanges",
          "loadBalancerClass",
          "allocateLoadBalancerNodePorts",
          "externalTrafficPolicy",
          "healthCheckNodePort");

  @Override
  public Outcome apply(Manifest object, CloneContext context) {
    if (!object.kind().equals("Service")) {
      return Outcome.unchanged(object);
    }
    Edit edit = new Edit(object);
    ObjectNode spec = edit.spec();
    if (!spec.path("clusterIP").asText().equals("None")) {
      spec.remove(List.of("clusterIP", "clusterIPs"));
    }
    spec.remove(OUTSIDE);
    for (JsonNode port : spec.path("ports")) {
      if (port instanceof ObjectNode entry) {
        entry.remove("nodePort");
      }
    }
    String type = spec.path("type").asText("ClusterIP");
    switch (type) {
      case "ExternalName" -> stub(edit, spec);
      case "LoadBalancer", "NodePort" -> {
        spec.put("type", "ClusterIP");
        edit.resolved("spec.type", "a " + type + " is reachable from outside", "now ClusterIP");
      }
      default -> {}
    }
    return edit.outcome();
  }

  private static void stub(Edit edit, ObjectNode spec) {
    spec.remove("externalName");
    spec.remove("selector");
    spec.put("type", "ClusterIP");
    // Only a headless Service may do without ports.
    spec.put("clusterIP", "None");
    edit.open(
        "spec.externalName",
        "the name leads to a host outside the sandbox",
        "Now a stub without endpoints: calls fail until something answers under this name.");
  }
}
