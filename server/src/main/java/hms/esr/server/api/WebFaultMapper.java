package hms.esr.server.api;

import hms.esr.server.refusal.Refused;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the web layer itself refuses: no such path, method or media type. */
@Provider
public class WebFaultMapper implements ExceptionMapper<WebApplicationException> {
  private static final int METHOD_NOT_ALLOWED = 405;

  private final UriInfo uri;

  private final AllowedMethods methods;

  WebFaultMapper(@Context UriInfo uri, AllowedMethods methods) {
    this.uri = uri;
    this.methods = methods;
  }

  @Override
  public Response toResponse(WebApplicationException fault) {
    if (fault.getCause() instanceof Refused refused) {
      return ProblemResponse.of(RefusedMapper.problem(refused));
    }
    Response original = fault.getResponse();
    int status = original.getStatus();
    if (status < 400) {
      return original;
    }
    Response.ResponseBuilder answer =
        Response.fromResponse(ProblemResponse.of(WebFaults.problem(status, uri.getPath())));
    return status == METHOD_NOT_ALLOWED
        ? answer.header("Allow", methods.of(uri.getPath())).build()
        : answer.build();
  }
}
