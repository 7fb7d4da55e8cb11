package hms.esr.cloner;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** Manifests for tests, from YAML text or from the example folder. */
final class Manifests {
  static final CloneTarget TARGET = new CloneTarget("SBX-914a", "esr-914a", 42L);

  private Manifests() {}

  static Manifest of(String yaml) {
    try {
      YamlTree tree = YamlDocuments.parse("test.yaml", yaml).getFirst();
      return new Manifest(
          (com.fasterxml.jackson.databind.node.ObjectNode) tree.content(), "test.yaml:1");
    } catch (ManifestException e) {
      throw new AssertionError(e);
    }
  }

  /** A context in which production is the namespace prod with these services. */
  static CloneContext context(String... services) {
    TreeSet<String> names = new TreeSet<>(List.of(services));
    TreeSet<String> hosts = new TreeSet<>(List.of("permits.city.gov"));
    return new CloneContext(TARGET, new TreeSet<>(List.of("prod")), names, names, hosts);
  }

  static Manifest kept(Rule rule, Manifest object, String... services) {
    return outcome(rule, object, services).object();
  }

  static Outcome.Kept outcome(Rule rule, Manifest object, String... services) {
    String before = object.tree().toString();
    Outcome outcome = rule.apply(object, context(services));
    if (!before.equals(object.tree().toString())) {
      throw new AssertionError("the rule changed its argument");
    }
    return (Outcome.Kept) outcome;
  }

  static Path messyCity() {
    return Path.of("src/test/resources/messy-city");
  }
}
