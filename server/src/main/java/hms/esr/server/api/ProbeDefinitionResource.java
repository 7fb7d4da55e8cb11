package hms.esr.server.api;

import hms.esr.server.probe.NewDefinition;
import hms.esr.server.probe.ProbeDefinitions;
import hms.esr.server.store.PageRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** Custom metrics, for all sandboxes of the server. */
@Path("/api/esr/probes/definitions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Probes")
public class ProbeDefinitionResource {
  private static final String SCRIPT =
      """
      # title: Overdue invoices
      # unit: invoices
      # better: lower

      def overdue_invoices():
          return db.count('invoice', status='OVERDUE')

      register('finance.overdue', overdue_invoices)
      """;

  private static final String JSON =
      """
      { "language":"sql", "unit":"invoices", "better":"lower", "threshold":{ "above":500 },
        "source":"select count(*) from invoices where status = 'OVERDUE'" }
      """;

  private final ProbeDefinitions definitions;

  ProbeDefinitionResource(ProbeDefinitions definitions) {
    this.definitions = definitions;
  }

  @PUT
  @Path("{metric}")
  @Operation(
      summary = "Define a metric in SQL or Python, or replace its definition",
      operationId = "putProbeDefinition")
  @RequestBody(
      required = true,
      description =
          "A JSON object, or the bare script; its comment lines at the head may say title, unit,"
              + " about, icon, decimals, better and threshold",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ProbeDefinitionBody.class),
            examples = @ExampleObject(name = "SQL", value = JSON)),
        @Content(
            mediaType = "text/x-python",
            schema = @Schema(implementation = String.class),
            examples = @ExampleObject(name = "Python", value = SCRIPT))
      })
  @APIResponse(
      responseCode = "201",
      description = "Defined",
      content = @Content(schema = @Schema(implementation = ProbeDefinitionView.class)))
  @APIResponse(
      responseCode = "200",
      description = "Replaced; runs that have begun keep the definition they began with",
      content = @Content(schema = @Schema(implementation = ProbeDefinitionView.class)))
  public Response put(
      @PathParam("metric") String metric, NewDefinition body, @Context UriInfo uri) {
    ProbeDefinitions.Put put = definitions.put(metric, body);
    Response.ResponseBuilder answer =
        put.replaced() ? Response.ok() : Response.created(uri.getAbsolutePath());
    return answer.entity(ProbeDefinitionView.of(put.definition())).build();
  }

  @GET
  @Operation(summary = "List the custom metrics", operationId = "listProbeDefinitions")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ProbeDefinitionView.Page.class)))
  public Response list(
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return PageResponse.of(
        PageRequest.of(limit, cursor).slice(definitions.all()).map(ProbeDefinitionView::of), uri);
  }

  @GET
  @Path("{metric}")
  @Operation(summary = "Show a custom metric's definition", operationId = "getProbeDefinition")
  @APIResponse(
      responseCode = "200",
      description = "Its definition",
      content = @Content(schema = @Schema(implementation = ProbeDefinitionView.class)))
  public ProbeDefinitionView get(@PathParam("metric") String metric) {
    return definitions
        .find(metric)
        .map(ProbeDefinitionView::of)
        .orElseThrow(() -> definitions.unknown(metric));
  }

  /** What was taken away. */
  @Schema(name = "ProbeDefinitionDeleted")
  record Deleted(String metric) {}

  @DELETE
  @Path("{metric}")
  @Operation(
      summary = "Take a custom metric away; runs and reports that used it stay",
      operationId = "deleteProbeDefinition")
  @APIResponse(
      responseCode = "200",
      description = "Taken away",
      content = @Content(schema = @Schema(implementation = Deleted.class)))
  public Deleted delete(@PathParam("metric") String metric) {
    definitions.delete(metric);
    return new Deleted(metric);
  }
}
