package hms.esr.cloner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Makes every claim ask for a new, empty volume instead of production's disk or a copy of it. */
final class VolumeClaimRule implements Rule {
  /** A production storage class may keep volumes after their claim is gone, so it goes too. */
  private static final List<String> TIES =
      List.of("volumeName", "dataSource", "dataSourceRef", "selector", "storageClassName");

  @Override
  public Outcome apply(Manifest object, CloneContext context) {
    return switch (object.kind()) {
      case "PersistentVolumeClaim" -> {
        Edit edit = new Edit(object);
        untie(edit, edit.spec(), "spec");
        yield edit.outcome();
      }
      case "StatefulSet" -> {
        Edit edit = new Edit(object);
        for (JsonNode claim : edit.spec().path("volumeClaimTemplates")) {
          if (claim instanceof ObjectNode template) {
            template.remove("status");
            untie(edit, Edit.child(template, "spec"), "spec.volumeClaimTemplates");
          }
        }
        yield edit.outcome();
      }
      default -> Outcome.unchanged(object);
    };
  }

  private static void untie(Edit edit, ObjectNode spec, String path) {
    boolean bound = spec.has("volumeName") || spec.has("dataSource") || spec.has("dataSourceRef");
    spec.remove(TIES);
    if (bound) {
      edit.resolved(path, "it is bound to production's data", "it asks for a new, empty volume");
    }
  }
}
