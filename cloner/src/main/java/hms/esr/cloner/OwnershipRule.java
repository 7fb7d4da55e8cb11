package hms.esr.cloner;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Moves an object into the sandbox's namespace and marks it, and its pods, as the sandbox's. */
final class OwnershipRule implements Rule {
  @Override
  public Outcome apply(Manifest object, CloneContext context) {
    Edit edit = new Edit(object);
    ObjectNode metadata = edit.tree().withObject("/metadata");
    metadata.put("namespace", context.target().namespace());
    metadata.withObject("/labels").put(Marks.BOX, context.target().boxId());
    PodTemplate.of(edit.tree())
        .ifPresent(
            template -> {
              template.withObject("/metadata/labels").put(Marks.BOX, context.target().boxId());
              Edit.child(template, "metadata").remove("namespace");
            });
    return edit.outcome();
  }
}
