package hms.esr.server.api;

import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The forms of a report; the first is for callers that take anything. */
enum ReportFormat {
  JSON("application", "json"),
  TEXT("text", "plain"),
  CSV("text", "csv"),
  HTML("text", "html");

  private final MediaType type;

  ReportFormat(String type, String subtype) {
    this.type = new MediaType(type, subtype, "utf-8");
  }

  MediaType type() {
    return type;
  }

  /** The first form that a caller accepts, best first. */
  static ReportFormat of(List<MediaType> acceptable) {
    for (MediaType accepted : acceptable) {
      for (ReportFormat format : values()) {
        // The charset is ours to choose: only type and subtype are compared.
        if (accepted.isCompatible(format.type)) {
          return format;
        }
      }
    }
    return JSON;
  }
}
