package hms.esr.server.api;

import hms.esr.server.sandbox.NewSandbox;
import hms.esr.server.sandbox.Sandbox;
import hms.esr.server.sandbox.SandboxCreation;
import hms.esr.server.sandbox.SandboxFilter;
import hms.esr.server.sandbox.SandboxRegister;
import hms.esr.server.sandbox.SandboxWiping;
import hms.esr.server.sandbox.WipeRecord;
import hms.esr.server.store.PageRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sandboxes: clones of production's manifests with citizens and a clock of their own. */
@Path("/api/esr/sandboxes")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Sandboxes")
public class SandboxResource {
  private final SandboxCreation creation;
  private final SandboxRegister register;
  private final SandboxWiping wiping;
  private final SandboxDetails details;

  SandboxResource(
      SandboxCreation creation,
      SandboxRegister register,
      SandboxWiping wiping,
      SandboxDetails details) {
    this.creation = creation;
    this.register = register;
    this.wiping = wiping;
    this.details = details;
  }

  @POST
  @Idempotent
  @Operation(summary = "Create a sandbox", operationId = "createSandbox")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SandboxRequest.class),
              examples = @ExampleObject(name = "quick start", value = Examples.SANDBOX)))
  @APIResponse(
      responseCode = "201",
      description = "Usable",
      content =
          @Content(
              schema = @Schema(implementation = SandboxView.class),
              examples = @ExampleObject(name = "quick start", value = Examples.SANDBOX_ANSWER)))
  @APIResponse(
      responseCode = "202",
      description = "Being created, where Prefer: respond-async asked for it",
      content = @Content(schema = @Schema(implementation = SandboxView.class)))
  public Response create(
      JsonFields body, @HeaderParam("Prefer") @Nullable String prefer, @Context UriInfo uri) {
    NewSandbox wish = SandboxRequest.read(body);
    boolean async = prefer != null && prefer.contains("respond-async");
    Sandbox sandbox = async ? creation.createInBackground(wish) : creation.create(wish);
    Response.ResponseBuilder answer =
        Response.status(async ? Response.Status.ACCEPTED : Response.Status.CREATED)
            .location(uri.getAbsolutePathBuilder().path(sandbox.boxId()).build())
            .entity(SandboxView.of(sandbox));
    return async ? answer.header("Preference-Applied", "respond-async").build() : answer.build();
  }

  @GET
  @Operation(summary = "List the sandboxes, oldest first", operationId = "listSandboxes")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Pages.Sandboxes.class)))
  public Response list(
      @QueryParam("name") @Nullable String name,
      @QueryParam("status") @Nullable String status,
      @QueryParam("owner") @Nullable String owner,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    SandboxFilter filter = new SandboxFilter(name, QueryParameters.status(status), owner);
    return PageResponse.of(
        register.page(filter, PageRequest.of(limit, cursor)).map(SandboxView::of), uri);
  }

  @GET
  @Path("{box}")
  @Operation(summary = "Show a sandbox", operationId = "showSandbox")
  public SandboxDetail show(@PathParam("box") String box) {
    return details.of(register.find(box));
  }

  @DELETE
  @Path("{box}")
  @Operation(
      summary = "Wipe a sandbox: everything of it is gone, its reports stay",
      operationId = "deleteSandbox")
  public WipeRecord delete(@PathParam("box") String box) {
    return wiping.wipe(box);
  }
}
