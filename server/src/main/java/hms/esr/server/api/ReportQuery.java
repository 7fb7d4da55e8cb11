package hms.esr.server.api;

import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a caller wants a report: query parameters say it before the Accept header does. */
public final class ReportQuery {
  /** {@code short} or {@code full}, for JSON. */
  @Parameter(description = "full adds everything that is known to the JSON form; short is default")
  @QueryParam("detail")
  @Nullable String detail;

  /** A form instead of the Accept header's. */
  @Parameter(
      description = "json, text, csv, html, svg or png, instead of an Accept header; for browsers")
  @QueryParam("format")
  @Nullable String format;

  /** A chart's name, for SVG and PNG. */
  @Parameter(
      description =
          "Which chart svg and png show, such as daily.permits.processed; differences is default")
  @QueryParam("chart")
  @Nullable String chart;

  /** {@code days} or {@code scenarios}, for CSV. */
  @Parameter(description = "Which table csv holds: days (default) or scenarios")
  @QueryParam("table")
  @Nullable String table;

  boolean isFull() {
    return isSecond("detail", detail, List.of("short", "full"));
  }

  boolean isTableOfScenarios() {
    return isSecond("table", table, List.of("days", "scenarios"));
  }

  /** Checks every parameter, also those that the form does not use, and tells the form. */
  ReportFormat check(HttpHeaders headers) {
    isFull();
    isTableOfScenarios();
    return format == null
        ? ReportFormat.of(headers.getAcceptableMediaTypes())
        : ReportFormat.named(format);
  }

  @Nullable String chart() {
    return chart;
  }

  private static boolean isSecond(String name, @Nullable String value, List<String> known) {
    if (value != null && !known.contains(value)) {
      throw new Refused(
          RefusalKind.UNPROCESSABLE,
          "invalid-" + name,
          "The query parameter "
              + name
              + " is '"
              + value
              + "'; give "
              + known.getLast()
              + " or "
              + known.getFirst()
              + ", or leave it out.");
    }
    return known.getLast().equals(value);
  }
}
