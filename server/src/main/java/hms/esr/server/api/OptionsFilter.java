package hms.esr.server.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers OPTIONS with the methods of the path itself: the web layer names those of all paths of a
 * resource class.
 */
@Provider
public class OptionsFilter implements ContainerResponseFilter {
  private final AllowedMethods methods;

  OptionsFilter(AllowedMethods methods) {
    this.methods = methods;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
      return;
    }
    String allowed = methods.of(request.getUriInfo().getPath());
    if (!allowed.isEmpty()) {
      response.getHeaders().putSingle(HttpHeaders.ALLOW, allowed);
    }
  }
}
