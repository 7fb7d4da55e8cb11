package hms.esr.server.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/**
 * What happens to a request before any resource sees it: a declared body over the limit is refused
 * unread, and a body is JSON whatever type it declares ({@code curl -d} declares a form), but for a
 * probe's bare program.
 */
@ApplicationScoped
public class HttpEdge {
  private static final String API = "/api/esr/*";
  private static final String DEFINITIONS = "/api/esr/probes/definitions/";

  private final BodyLimit limit;
  private final ObjectMapper json;

  HttpEdge(BodyLimit limit, ObjectMapper json) {
    this.limit = limit;
    this.json = json;
  }

  void install(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(this::refuseLargeBody);
    router.route(API).order(Integer.MIN_VALUE + 1).handler(HttpEdge::declareJson);
    router.route(API).order(Integer.MAX_VALUE).handler(this::nothingHere);
  }

  private void refuseLargeBody(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (declaredLength(request) > limit.bytes()) {
      // What still comes is read and dropped, piece by piece: closing at once would reset the
      // connection before the client has read the answer.
      request.handler(dropped -> {});
      answer(context, RefusedMapper.problem(limit.refusal()));
    } else {
      context.next();
    }
  }

  private static long declaredLength(HttpServerRequest request) {
    String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return declared == null ? 0 : Long.parseLong(declared.strip());
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  private static void declareJson(RoutingContext context) {
    HttpMethod method = context.request().method();
    boolean body =
        method == HttpMethod.POST || method == HttpMethod.PUT || method == HttpMethod.PATCH;
    if (body && !declaresScript(context)) {
      context.request().headers().set(HttpHeaders.CONTENT_TYPE, "application/json");
    }
    context.next();
  }

  /** A probe's program may come bare; its type is the only sign of what an empty one is. */
  private static boolean declaresScript(RoutingContext context) {
    String declared = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
    String type = declared == null ? "" : declared.toLowerCase(Locale.ROOT);
    return context.normalizedPath().startsWith(DEFINITIONS)
        && (type.startsWith("text/x-python") || type.startsWith("application/sql"));
  }

  private void nothingHere(RoutingContext context) {
    answer(context, WebFaults.problem(404, context.normalizedPath()));
  }

  private void answer(RoutingContext context, Problem problem) {
    try {
      context
          .response()
          .setStatusCode(problem.status())
          .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
          .end(json.writeValueAsString(problem));
    } catch (JsonProcessingException e) {
      context.fail(e);
    }
  }
}
