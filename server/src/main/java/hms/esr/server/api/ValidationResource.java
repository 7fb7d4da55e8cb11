package hms.esr.server.api;

import hms.esr.server.validation.ValidationPage;
import hms.esr.server.validation.ValidationRun;
import hms.esr.server.validation.Validations;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Published figures against the engine. */
@Path("/api/esr/validation")
@Tag(name = "validation", description = "Published figures, run live against the engine")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
public class ValidationResource {
  private static final int RETRY_AFTER_SECONDS = 2;
  private static final MediaType HTML = new MediaType("text", "html", "utf-8");
  private static final MediaType JSON = new MediaType("application", "json", "utf-8");

  private final Validations validations;
  private final ValidationPage page = new ValidationPage();

  ValidationResource(Validations validations) {
    this.validations = validations;
  }

  @GET
  @Operation(
      operationId = "getValidation",
      summary = "Each published figure with its interval: pass, fail or undecided",
      description =
          "The first call starts the run. 202 with its progress while it goes on; the result is"
              + " kept until a POST. A page for text/html, else JSON.")
  public Response latest(@Context HttpHeaders headers) {
    return answer(validations.latest(), headers);
  }

  @POST
  @Operation(
      operationId = "startValidation",
      summary = "Run the published figures anew",
      description = "202, also when a run goes on already: there is one at a time.")
  public Response start(@Context HttpHeaders headers) {
    return answer(validations.start(), headers);
  }

  private Response answer(ValidationRun run, HttpHeaders headers) {
    boolean asPage = wantsPage(headers);
    Response.ResponseBuilder answer =
        Response.status(run.isRunning() ? 202 : 200)
            .type(asPage ? HTML : JSON)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
            .entity(asPage ? page.render(run) : run);
    if (run.isRunning()) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return answer.build();
  }

  /** The first of the two that a caller accepts, best first; anything is JSON. */
  private static boolean wantsPage(HttpHeaders headers) {
    for (MediaType accepted : headers.getAcceptableMediaTypes()) {
      if (accepted.isCompatible(JSON)) {
        return false;
      }
      if (accepted.isCompatible(HTML)) {
        return true;
      }
    }
    return false;
  }
}
