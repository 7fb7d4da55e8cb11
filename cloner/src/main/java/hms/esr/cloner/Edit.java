package hms.esr.cloner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A rule's work on its own copy of an object, and the findings it makes on the way. */
final class Edit {
  private final Manifest before;
  private final ObjectNode tree;
  private final List<SafetyFinding> findings = new ArrayList<>();

  Edit(Manifest before) {
    this.before = before;
    this.tree = before.copy();
  }

  /** The copy, free to be changed. */
  ObjectNode tree() {
    return tree;
  }

  /** The object at a field of a parent; an empty, detached one when there is none. */
  static ObjectNode child(JsonNode parent, String field) {
    return parent.get(field) instanceof ObjectNode object
        ? object
        : com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
  }

  ObjectNode spec() {
    return child(tree, "spec");
  }

  /** The annotations, created when absent. */
  ObjectNode annotations() {
    return tree.withObject("/metadata/annotations");
  }

  Edit resolved(String field, String problem, String how) {
    findings.add(new SafetyFinding(before.id(), field, problem, true, how));
    return this;
  }

  Edit open(String field, String problem, String how) {
    findings.add(new SafetyFinding(before.id(), field, problem, false, how));
    return this;
  }

  Outcome outcome() {
    return new Outcome.Kept(before.with(tree), findings);
  }
}
