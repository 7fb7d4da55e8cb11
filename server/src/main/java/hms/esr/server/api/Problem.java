package hms.esr.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import hms.esr.server.refusal.FieldProblem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An error as RFC 9457 describes it. */
@JsonPropertyOrder({"type", "title", "status", "detail", "errors", "incident"})
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What is wrong and how to mend it (RFC 9457).")
public record Problem(
    @Schema(description = "Stable kind of the error", examples = "/problems/unknown-env")
        String type,
    String title,
    int status,
    @Schema(description = "What is wrong with this request and how to mend it") String detail,
    @Schema(description = "The fields of the body at fault, by JSON pointer (RFC 6901)")
        @Nullable List<FieldProblem> errors,
    @Schema(description = "To be found in the server's log; only with status 500")
        @Nullable String incident) {
  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(int status, String code, String detail) {
    return of(status, code, detail, List.of());
  }

  static Problem of(int status, String code, String detail, List<FieldProblem> errors) {
    return new Problem(
        "/problems/" + code, title(code), status, detail, errors.isEmpty() ? null : errors, null);
  }

  static Problem incident(String incident) {
    return new Problem(
        "/problems/internal-error",
        title("internal-error"),
        500,
        "The server failed on this request, which is a fault of ours. Its log says more under"
            + " incident "
            + incident
            + ".",
        null,
        incident);
  }

  private static String title(String code) {
    return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
  }
}
