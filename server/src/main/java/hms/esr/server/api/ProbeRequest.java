package hms.esr.server.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code POST /api/esr/probes}. */
@Schema(name = "ProbeRequest", examples = Examples.PROBES)
record ProbeRequest(
    @Schema(description = "The sandbox, such as SBX-914a", required = true) String box,
    @Schema(
            description =
                "Names from the catalog, in the order of the report; they replace earlier picks",
            required = true)
        List<String> metrics) {
  private static final int MAX_NAME = 100;
  private static final int MAX_METRICS = 1_000;

  /** Reads the body, or refuses with all that is wrong. */
  static ProbeRequest read(JsonFields body) {
    String box = body.requiredText("box", MAX_NAME);
    List<String> metrics = body.texts("metrics", MAX_METRICS);
    if (metrics == null && !body.has("metrics")) {
      body.missing("metrics", "a list of names from GET /api/esr/probes/catalog");
    } else if (metrics != null && metrics.isEmpty() && !body.hasProblems()) {
      body.problem("metrics", "is empty; give names from GET /api/esr/probes/catalog");
    }
    body.end();
    return new ProbeRequest(box, metrics == null ? List.of() : metrics);
  }
}
