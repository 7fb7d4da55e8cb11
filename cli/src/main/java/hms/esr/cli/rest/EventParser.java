package hms.esr.cli.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the lines of an event stream together to events; comments and unknown fields are skipped.
 */
final class EventParser {
  private String name = "";
  private final List<String> data = new ArrayList<>();

  /** Takes the next line and gives the event that it ends, if it ends one. */
  Optional<ServerEvent> line(String line) {
    if (line.isEmpty()) {
      return end();
    }
    int colon = line.indexOf(':');
    String field = colon < 0 ? line : line.substring(0, colon);
    String value = colon < 0 ? "" : line.substring(colon + 1);
    String trimmed = value.startsWith(" ") ? value.substring(1) : value;
    switch (field) {
      case "event" -> name = trimmed;
      case "data" -> data.add(trimmed);
      default -> {
        // "id", "retry" and comments (an empty field name) mean nothing to a follower.
      }
    }
    return Optional.empty();
  }

  private Optional<ServerEvent> end() {
    Optional<ServerEvent> event =
        data.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new ServerEvent(name.isEmpty() ? "message" : name, String.join("\n", data)));
    name = "";
    data.clear();
    return event;
  }
}
