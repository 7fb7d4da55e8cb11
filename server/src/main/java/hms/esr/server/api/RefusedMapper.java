package hms.esr.server.api;

import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A feature's refusal as a problem. */
@Provider
public class RefusedMapper implements ExceptionMapper<Refused> {

  @Override
  public Response toResponse(Refused refused) {
    return ProblemResponse.of(problem(refused));
  }

  static Problem problem(Refused refused) {
    return Problem.of(status(refused.kind()), refused.code(), refused.detail(), refused.problems());
  }

  private static int status(RefusalKind kind) {
    return switch (kind) {
      case MALFORMED -> 400;
      case UNKNOWN -> 404;
      case CONFLICT -> 409;
      case TOO_LARGE -> 413;
      case UNPROCESSABLE -> 422;
      case TOO_MANY -> 429;
      case UNAVAILABLE -> 503;
      case NO_ROOM -> 507;
    };
  }
}
