package hms.esr.server.api;

import jakarta.ws.rs.core.Response;

/** A problem as an answer, whatever the request accepts: an error is better than a 406. */
final class ProblemResponse {
  private ProblemResponse() {}

  static Response of(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
  }
}
