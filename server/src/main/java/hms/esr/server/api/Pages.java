package hms.esr.server.api;

import hms.esr.city.citizen.Citizen;
import hms.esr.server.probe.CatalogEntry;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Pages as the API document shows them: {@link PageResponse} of each kind of item. */
final class Pages {
  private static final String NEXT = "To be given as cursor for the next page; null on the last";

  private Pages() {}

  @Schema(name = "SandboxPage")
  record Sandboxes(List<SandboxView> items, @Schema(description = NEXT) @Nullable String next) {}

  @Schema(name = "ScenarioPage")
  record Scenarios(List<ScenarioView> items, @Schema(description = NEXT) @Nullable String next) {}

  @Schema(name = "ProbePage")
  record Probes(List<CatalogEntry> items, @Schema(description = NEXT) @Nullable String next) {}

  @Schema(name = "CitizenPage")
  record Citizens(List<Citizen> items, @Schema(description = NEXT) @Nullable String next) {}
}
