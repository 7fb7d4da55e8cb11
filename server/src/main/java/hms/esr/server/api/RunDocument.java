package hms.esr.server.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/esr/run} as the API document shows it. */
@Schema(name = "RunRequest", examples = Examples.RUN)
record RunDocument(
    @Schema(description = "The sandbox, such as SBX-914a", required = true) String box,
    @Schema(
            description = "Measured days; a number or its text",
            required = true,
            minimum = "1",
            maximum = "1095")
        int days,
    @Schema(
            description =
                "A scenario's id, or a list of up to 20 to compare; the newest one if absent")
        @Nullable String scenario,
    @Schema(description = "Of each arm", minimum = "1", maximum = "1000", defaultValue = "10")
        @Nullable Integer replications,
    @Schema(
            description =
                "Days before the measured ones, 0 to 365; or auto: MSER-5 finds them in pilot"
                    + " replications",
            defaultValue = "28")
        @Nullable String warmupDays,
    @Schema(
            description =
                "Half of an interval's width as a share of the mean, such as 0.05 or ±5 %:"
                    + " replications are added until every probe's interval is that narrow",
            examples = "±5 %")
        @Nullable String precision,
    @Schema(
            description = "The most that precision or find may add up to",
            minimum = "1",
            maximum = "1000",
            defaultValue = "200")
        @Nullable Integer maxReplications,
    @Schema(description = "The response curve over a parameter") @Nullable Sweep sweep,
    @Schema(
            description =
                "The smallest or largest value of a parameter with which metrics keep bounds; also"
                    + " as a text: smallest REVIEW_SLA_DAYS with inspector.load <= 8")
        @Nullable Find find,
    @Schema(description = "Which assumption the answer hangs on") @Nullable Sensitivity sensitivity,
    @Schema(description = "The sandbox's if absent") @Nullable Long seed,
    @Schema(
            description =
                "steady: each arm under its policy from the start; transition: the policy"
                    + " switches at the first measured day",
            enumeration = {"steady", "transition"},
            defaultValue = "steady")
        @Nullable String mode,
    @Schema(enumeration = "max", defaultValue = "max") @Nullable String warp) {
  /** A sweep. */
  @Schema(name = "Sweep")
  record Sweep(
      @Nullable String service,
      @Nullable String env,
      @Schema(description = "A staff pool, whose headcount is varied") @Nullable String pool,
      @Schema(description = "A habit, whose rate is multiplied") @Nullable String habit,
      @Schema(description = "The parameter's least if absent") @Nullable Double from,
      @Schema(description = "The parameter's most if absent") @Nullable Double to,
      @Schema(description = "1 for whole numbers, a tenth of the range for others, if absent")
          @Nullable Double step) {}

  /** A search. */
  @Schema(name = "Find")
  record Find(
      @Schema(
              enumeration = {"smallest", "largest"},
              defaultValue = "smallest")
          @Nullable String which,
      @Nullable String service,
      @Nullable String env,
      @Nullable String pool,
      @Nullable String habit,
      @Nullable Double from,
      @Nullable Double to,
      @Nullable Double step,
      @Schema(description = "A picked metric; several conditions go into with")
          @Nullable String metric,
      @Nullable Double atMost,
      @Nullable Double atLeast,
      @Nullable List<Bound> with) {}

  /** A condition of a search. */
  @Schema(name = "Bound")
  record Bound(String metric, @Nullable Double atMost, @Nullable Double atLeast) {}

  /** A sensitivity run. */
  @Schema(name = "Sensitivity")
  record Sensitivity(
      @Schema(
              enumeration = {"one-at-a-time", "morris"},
              defaultValue = "one-at-a-time")
          @Nullable String method,
      @Schema(description = "All that the city declares as uncertain, if absent")
          @Nullable List<UncertainFactor> factors,
      @Schema(minimum = "2", maximum = "100", defaultValue = "10")
          @Nullable Integer trajectories) {}

  /** An uncertain parameter. */
  @Schema(name = "UncertainFactor")
  record UncertainFactor(
      @Nullable String service, String env, @Nullable Double low, @Nullable Double high) {}
}
