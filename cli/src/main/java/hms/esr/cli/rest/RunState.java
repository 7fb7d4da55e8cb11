package hms.esr.cli.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/**
 * How far a run is.
 *
 * @param status as the server names it, in capitals; empty where an event does not say
 * @param fraction what is done, 0 to 1; NaN where the server does not say
 */
public record RunState(String status, double fraction) {
  private static final Set<String> GOING_ON = Set.of("", "QUEUED", "RUNNING", "CANCELLING");
  private static final Set<String> WITHOUT_REPORT = Set.of("FAILED", "CANCELLED");

  /** Reads a run's document, or an event about it. */
  public static RunState of(JsonNode run) {
    return new RunState(
        run.path("status").asText().toUpperCase(Locale.ROOT), fraction(run.path("progress")));
  }

  // A fraction, or what is done of how much.
  private static double fraction(JsonNode progress) {
    if (progress.isNumber()) {
      return progress.asDouble();
    }
    if (progress.has("fraction")) {
      return progress.path("fraction").asDouble();
    }
    double total = progress.path("total").asDouble();
    return total > 0 ? progress.path("done").asDouble() / total : Double.NaN;
  }

  /** Whether nothing will change any more. */
  public boolean ended() {
    return !GOING_ON.contains(status);
  }

  /** Whether it ended with a report. */
  public boolean succeeded() {
    return ended() && !WITHOUT_REPORT.contains(status);
  }
}
