package hms.esr.cloner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The JSON form of a cloned city: namespace, objects, findings. */
final class CityJson {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private CityJson() {}

  static String write(ClonedCity city) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("namespace", city.namespace());
    ArrayNode objects = root.putArray("objects");
    city.objects().forEach(object -> objects.add(object.tree()));
    ArrayNode findings = root.putArray("findings");
    for (SafetyFinding finding : city.findings()) {
      findings
          .addObject()
          .put("object", finding.object())
          .put("field", finding.field())
          .put("problem", finding.problem())
          .put("resolved", finding.resolved())
          .put("how", finding.how());
    }
    return root.toString();
  }

  static ClonedCity read(String json) {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a stored city is not valid JSON", e);
    }
    if (!root.path("namespace").isTextual() || !root.path("objects").isArray()) {
      throw new IllegalArgumentException("a stored city lacks its namespace or its objects");
    }
    List<Manifest> objects = new ArrayList<>();
    for (JsonNode object : root.path("objects")) {
      if (!(object instanceof ObjectNode tree)) {
        throw new IllegalArgumentException("a stored city holds something that is no object");
      }
      objects.add(new Manifest(tree, ""));
    }
    List<SafetyFinding> findings = new ArrayList<>();
    for (JsonNode finding : root.path("findings")) {
      findings.add(
          new SafetyFinding(
              finding.path("object").asText(),
              finding.path("field").asText(),
              finding.path("problem").asText(),
              finding.path("resolved").asBoolean(),
              finding.path("how").asText()));
    }
    return new ClonedCity(root.path("namespace").asText(), objects, findings);
  }
}
