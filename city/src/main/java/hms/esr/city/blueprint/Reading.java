package hms.esr.city.blueprint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the readers of a city's files share: the findings so far, the names that were used and are
 * yet to be looked up, and the tables, which rows need while they are read.
 */
final class Reading {
  /** What a used name must be the name of. */
  enum Kind {
    SERVICE("service"),
    CASE("case"),
    POOL("pool"),
    COUNTER("counter"),
    TALLY("tally"),
    LEVEL("level");

    final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** A use of a name. */
  record Use(Kind kind, String name, Location at) {}

  /** A use of a case's field. */
  record FieldUse(String caseName, String field, Location at) {}

  final List<Finding> findings = new ArrayList<>();
  final List<Use> uses = new ArrayList<>();
  final List<FieldUse> fieldUses = new ArrayList<>();
  final Map<String, TableBlueprint> tables = new LinkedHashMap<>();

  void wrong(Location at, String message) {
    findings.add(new Finding(at, message));
  }

  /** The name at a node, to be looked up once the whole city is read. */
  String use(Kind kind, SourceNode node) {
    uses.add(new Use(kind, node.text(), node.at()));
    return node.text();
  }

  List<String> useAll(Kind kind, SourceNode oneOrMore) {
    return oneOrMore.items().stream().map(node -> use(kind, node)).toList();
  }

  void useField(String caseName, SourceNode entry) {
    fieldUses.add(new FieldUse(caseName, entry.name(), entry.keyAt()));
  }
}
