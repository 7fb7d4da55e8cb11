package hms.esr.server.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import hms.esr.cloner.SafetyFinding;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One sandbox, whole. What its clone tells is absent until it is READY. */
@Schema(name = "SandboxDetail")
record SandboxDetail(
    @JsonUnwrapped SandboxView sandbox,
    VirtualClock clock,
    Quota quota,
    Use use,
    @Nullable Cost costEstimate,
    @Schema(description = "The scenario whose changes the services show; the newest")
        @Nullable String scenario,
    @Nullable List<Service> services,
    @Schema(description = "What was unsafe in production's manifests, and what became of it")
        @Nullable List<SafetyFinding> safetyFindings) {

  /** Virtual time: every run starts at the city's first day. */
  record VirtualClock(
      LocalDate starts,
      String zone,
      @Schema(description = "Virtual date; between runs the city stands at its first day")
          LocalDate current) {}

  record Quota(int scenarios, int probes, int populationMax) {}

  record Use(long scenarios, long probes, int population, int objects) {}

  record Cost(
      double perHour,
      String currency,
      String source,
      @Schema(description = "What is priced") String basis) {}

  record Service(
      String service,
      @Schema(description = "Its agency, where the city's model has one") @Nullable String agency,
      @Nullable String title,
      String image,
      @Schema(description = "As changed; absent when as cloned") @Nullable String changedImage,
      int replicas,
      @Nullable Integer changedReplicas,
      List<Env> env) {}

  record Env(
      String name,
      @Schema(description = "As cloned") String value,
      @Schema(description = "By the newest scenario; absent when as cloned")
          @Nullable String changed,
      @Schema(
              description =
                  "integer, number, boolean or choice; absent when the model does not read it")
          @Nullable String type,
      @Nullable String unit,
      @Nullable Double min,
      @Nullable Double max,
      @Nullable List<String> choices,
      @Nullable String about) {}
}
