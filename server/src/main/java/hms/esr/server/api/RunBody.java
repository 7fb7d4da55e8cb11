package hms.esr.server.api;

import hms.esr.server.run.RunMode;
import hms.esr.server.run.RunOrder;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads the body of {@code POST /api/esr/run}. */
final class RunBody {
  private static final int LONGEST_ID = 64;

  private RunBody() {}

  /** As the API document shows it. */
  @Schema(name = "RunRequest", examples = Examples.RUN)
  record Document(
      @Schema(description = "The sandbox, such as SBX-914a", required = true) String box,
      @Schema(
              description = "Measured days; a number or its text",
              required = true,
              minimum = "1",
              maximum = "1095")
          int days,
      @Schema(description = "The scenario's id; the newest one if absent")
          @Nullable String scenario,
      @Schema(description = "Of each arm", minimum = "1", maximum = "1000", defaultValue = "10")
          @Nullable Integer replications,
      @Schema(
              description = "Days before the measured ones",
              minimum = "0",
              maximum = "365",
              defaultValue = "28")
          @Nullable Integer warmupDays,
      @Schema(description = "The sandbox's if absent") @Nullable Long seed,
      @Schema(
              description =
                  "steady: each arm under its policy from the start; transition: the policy"
                      + " switches at the first measured day",
              enumeration = {"steady", "transition"},
              defaultValue = "steady")
          @Nullable String mode,
      @Schema(enumeration = "max", defaultValue = "max") @Nullable String warp) {}

  static RunOrder read(JsonFields body) {
    String box = body.requiredText("box", LONGEST_ID);
    long days = body.requiredInteger("days", 1, RunOrder.MAX_DAYS);
    Long warmup = body.integer("warmupDays", 0, RunOrder.MAX_WARMUP_DAYS);
    Long replications = body.integer("replications", 1, RunOrder.MAX_REPLICATIONS);
    Long seed = body.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE);
    String scenario = scenario(body);
    RunMode mode = mode(body);
    refuseWhatComesLater(body);
    body.end();
    return new RunOrder(
        box,
        scenario,
        mode,
        seed,
        warmup == null ? RunOrder.DEFAULT_WARMUP_DAYS : warmup.intValue(),
        (int) days,
        replications == null ? RunOrder.DEFAULT_REPLICATIONS : replications.intValue());
  }

  private static @Nullable String scenario(JsonFields body) {
    List<String> scenarios = body.texts("scenario", 100);
    if (scenarios == null) {
      return null;
    }
    if (scenarios.isEmpty()) {
      body.problem("scenario", "is an empty list; leave it out for the newest scenario");
      return null;
    }
    if (scenarios.size() > 1) {
      body.problem(
          "scenario",
          "names "
              + scenarios.size()
              + " scenarios; comparing several in one run comes later. Name one, and start a run"
              + " for each");
    }
    return scenarios.getFirst();
  }

  private static RunMode mode(JsonFields body) {
    String mode = body.text("mode");
    if (mode == null) {
      return RunMode.STEADY;
    }
    return switch (mode.toLowerCase(Locale.ROOT)) {
      case "steady" -> RunMode.STEADY;
      case "transition" -> RunMode.TRANSITION;
      default -> {
        body.problem(
            "mode",
            "is '"
                + mode
                + "'; give steady (each arm under its policy from the start) or transition (the"
                + " policy switches at the first measured day)");
        yield RunMode.STEADY;
      }
    };
  }

  private static void refuseWhatComesLater(JsonFields body) {
    String warp = body.text("warp");
    if (warp != null && !warp.equals("max")) {
      body.problem(
          "warp",
          "is '"
              + warp
              + "'; a run goes as fast as it can: give max, or leave it out. A pace comes"
              + " later");
    }
    if (body.text("precision") != null) {
      body.problem(
          "precision", "comes later; give replications, from 1 to " + RunOrder.MAX_REPLICATIONS);
    }
  }
}
