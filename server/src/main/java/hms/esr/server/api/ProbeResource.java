package hms.esr.server.api;

import hms.esr.server.city.Cities;
import hms.esr.server.probe.CatalogEntry;
import hms.esr.server.probe.ProbeCatalog;
import hms.esr.server.probe.ProbePicking;
import hms.esr.server.sandbox.SandboxRegister;
import hms.esr.server.store.PageRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Probes: the metrics that a sandbox's reports show. */
@Path("/api/esr/probes")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Probes")
public class ProbeResource {
  private final ProbePicking picking;
  private final ProbeCatalog catalog;
  private final SandboxRegister sandboxes;

  ProbeResource(ProbePicking picking, ProbeCatalog catalog, SandboxRegister sandboxes) {
    this.picking = picking;
    this.catalog = catalog;
    this.sandboxes = sandboxes;
  }

  /** The picks of a sandbox, in the order of its reports. */
  @Schema(name = "Probes")
  record Picks(String box, List<CatalogEntry> probes) {}

  @POST
  @Idempotent
  @Operation(
      summary = "Pick a sandbox's metrics, in the order of the report",
      operationId = "pickProbes")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ProbeRequest.class),
              examples = @ExampleObject(name = "quick start", value = Examples.PROBES)))
  @APIResponse(
      responseCode = "201",
      description = "Picked; earlier picks no longer count",
      content = @Content(schema = @Schema(implementation = Picks.class)))
  public Response pick(JsonFields body, @Context UriInfo uri) {
    ProbeRequest request = ProbeRequest.read(body);
    List<CatalogEntry> picked = picking.pick(request.box(), request.metrics());
    return Response.created(uri.getAbsolutePathBuilder().queryParam("box", request.box()).build())
        .entity(new Picks(request.box(), picked))
        .build();
  }

  @GET
  @Operation(
      summary = "List a sandbox's picks, in the order of the report",
      operationId = "listProbes")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Pages.Probes.class)))
  public Response list(
      @QueryParam("box") @Nullable String box,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    String boxId = QueryParameters.requiredBox(box, "/api/esr/probes");
    return PageResponse.of(PageRequest.of(limit, cursor).slice(picking.picked(boxId)), uri);
  }

  @GET
  @Path("catalog")
  @Operation(summary = "List all metrics that can be picked", operationId = "listCatalog")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Pages.Probes.class)))
  public Response catalog(
      @QueryParam("box") @Nullable String box,
      @QueryParam("search") @Nullable String search,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    String source = box == null ? Cities.DEFAULT : sandboxes.find(box).source();
    return PageResponse.of(catalog.page(source, search, PageRequest.of(limit, cursor)), uri);
  }
}
