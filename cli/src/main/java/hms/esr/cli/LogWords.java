package hms.esr.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** Says which replication an answer is about. */
final class LogWords {
  private LogWords() {}

  static String of(JsonNode answer) {
    return answer.path("arm").asText()
        + ", replication "
        + answer.path("replication").asInt()
        + (answer.path("run").isTextual()
            ? " of " + answer.path("run").asText()
            : ", the unchanged city (no run is finished)");
  }
}
