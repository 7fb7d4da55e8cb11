package hms.esr.server.api;

import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The forms of a report; the first is for callers that take anything. */
enum ReportFormat {
  JSON("application", "json", "json"),
  TEXT("text", "plain", "txt"),
  CSV("text", "csv", "csv"),
  HTML("text", "html", "html"),
  SVG("image", "svg+xml", "svg"),
  PNG("image", "png", "png");

  private final MediaType type;
  private final String extension;

  ReportFormat(String type, String subtype, String extension) {
    this.type =
        extension.equals("png")
            ? new MediaType(type, subtype)
            : new MediaType(type, subtype, "utf-8");
    this.extension = extension;
  }

  MediaType type() {
    return type;
  }

  /** Of a file's name, without the dot. */
  String extension() {
    return extension;
  }

  /** Whether it is one chart rather than the whole report. */
  boolean isPicture() {
    return this == SVG || this == PNG;
  }

  /** The form of a query parameter's word, such as {@code html}, in any case. */
  static ReportFormat named(String word) {
    List<String> known =
        Arrays.stream(values()).map(format -> format.name().toLowerCase(Locale.ROOT)).toList();
    String wanted = word.toLowerCase(Locale.ROOT);
    if (!known.contains(wanted)) {
      throw new Refused(
          RefusalKind.UNPROCESSABLE,
          "unknown-format",
          "There is no format '" + word + "'" + NearestNames.hint(word, known));
    }
    return valueOf(wanted.toUpperCase(Locale.ROOT));
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
