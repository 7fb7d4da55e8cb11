package hms.esr.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.city.blueprint.EnvParameter;
import hms.esr.city.blueprint.ServiceBlueprint;
import hms.esr.cloner.CloneTarget;
import hms.esr.cloner.ClonedCity;
import hms.esr.cloner.ClonedService;
import hms.esr.cloner.Cloner;
import hms.esr.cloner.ProductionManifests;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The production manifests and the blueprints speak of the same city. */
class ProductionTest {
  private final ReferenceCity reference = new ReferenceCity();

  @Test
  void theClonedEnvIsTheBlueprintsDefault() throws Exception {
    ClonedCity clone = cloned();
    Map<String, ClonedService> services =
        clone.services().stream()
            .collect(Collectors.toMap(ClonedService::name, Function.identity()));
    Map<String, String> expected = new LinkedHashMap<>();
    Map<String, String> found = new LinkedHashMap<>();
    for (ServiceBlueprint service : reference.city().blueprint().services()) {
      for (EnvParameter parameter : service.env()) {
        String name = service.name() + "/" + parameter.name();
        expected.put(name, parameter.defaultValue());
        ClonedService cloned = services.get(service.name());
        assertTrue(cloned != null, () -> "no Deployment for " + service.name());
        found.put(name, String.valueOf(cloned.env().get(parameter.name())));
      }
    }
    assertEquals(expected, found);
  }

  @Test
  void nothingOfProductionIsLeftOpen() throws Exception {
    assertEquals(
        "",
        cloned().findings().stream()
            .filter(finding -> !finding.resolved())
            .map(Object::toString)
            .collect(Collectors.joining("\n")));
  }

  private ClonedCity cloned() throws Exception {
    ProductionManifests production =
        ProductionManifests.read(reference.folder().resolve("production"));
    return Cloner.standard().clone(production, new CloneTarget("SBX-914a", "esr-914a", 1));
  }
}
