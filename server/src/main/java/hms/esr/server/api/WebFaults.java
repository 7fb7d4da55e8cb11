package hms.esr.server.api;

/** Problems of requests that reach no resource. */
final class WebFaults {
  private WebFaults() {}

  static Problem problem(int status, String path) {
    return switch (status) {
      case 404 ->
          Problem.of(
              404,
              "unknown-path",
              "There is nothing at '" + path + "'. GET /api/esr/openapi lists all calls.");
      case 405 ->
          Problem.of(
              405,
              "method-not-allowed",
              "'" + path + "' does not take this method; the Allow header lists those it takes.");
      case 406 ->
          Problem.of(
              406,
              "not-acceptable",
              "'"
                  + path
                  + "' has no answer of a type that the Accept header names. Leave it out for JSON;"
                  + " GET /api/esr/openapi lists the types of each call.");
      case 415 ->
          Problem.of(
              415,
              "unsupported-media-type",
              "Send the body as JSON (Content-Type: application/json).");
      default -> Problem.of(status, "http-" + status, "The request could not be served.");
    };
  }
}
