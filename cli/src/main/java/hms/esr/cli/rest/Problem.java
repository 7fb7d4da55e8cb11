package hms.esr.cli.rest;

import com.fasterxml.jackson.databind.JsonNode;
import hms.esr.cli.text.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * A refusal as RFC 9457 says it.
 *
 * @param status HTTP status, 400 to 599
 * @param title the kind of problem
 * @param detail what is wrong and how to mend it, may be empty
 * @param errors one entry a field
 * @param body the document as it came
 */
public record Problem(
    int status, String title, String detail, List<FieldError> errors, String body) {

  /**
   * What is wrong with one field.
   *
   * @param pointer JSON pointer into the request
   * @param detail what is wrong with it
   */
  public record FieldError(String pointer, String detail) {}

  /** Keeps its own copy of the list. */
  public Problem {
    errors = List.copyOf(errors);
  }

  /** Reads a problem document; a body that is none (a proxy's page) becomes the detail. */
  public static Problem of(int status, String body) {
    JsonNode tree = Json.parse(body);
    if (!tree.isObject()) {
      return new Problem(status, "HTTP " + status, body.strip(), List.of(), body);
    }
    List<FieldError> errors = new ArrayList<>();
    for (JsonNode error : tree.path("errors")) {
      errors.add(new FieldError(error.path("pointer").asText(), error.path("detail").asText()));
    }
    return new Problem(
        status,
        tree.path("title").asText("HTTP " + status),
        tree.path("detail").asText(),
        errors,
        body);
  }

  /** The problem in plain words, several lines, each ended. */
  public String inWords() {
    StringBuilder text = new StringBuilder("esr: ").append(title).append(" (").append(status);
    text.append(")\n");
    // A problem of a single field says the same in both places: once is enough.
    if (!detail.isEmpty() && errors.stream().noneMatch(error -> error.detail().equals(detail))) {
      text.append("  ").append(detail.replace("\n", "\n  ")).append('\n');
    }
    for (FieldError error : errors) {
      String where = error.pointer().isEmpty() ? "the whole body" : error.pointer();
      text.append("  ").append(where).append(": ").append(error.detail()).append('\n');
    }
    return text.toString();
  }
}
