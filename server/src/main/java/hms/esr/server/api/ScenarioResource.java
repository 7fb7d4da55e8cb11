package hms.esr.server.api;

import hms.esr.server.scenario.Scenario;
import hms.esr.server.scenario.ScenarioBook;
import hms.esr.server.store.PageRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Scenarios: what is different in the simulated arm. */
@Path("/api/esr/scenarios")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Scenarios")
public class ScenarioResource {
  private final ScenarioBook scenarios;

  ScenarioResource(ScenarioBook scenarios) {
    this.scenarios = scenarios;
  }

  @POST
  @Idempotent
  @Operation(summary = "Add a scenario, checked against its sandbox", operationId = "addScenario")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ScenarioRequest.Document.class),
              examples = @ExampleObject(name = "quick start", value = Examples.SCENARIO)))
  @APIResponse(
      responseCode = "201",
      description = "Added",
      content = @Content(schema = @Schema(implementation = ScenarioView.class)))
  public Response add(JsonFields body, @Context UriInfo uri) {
    ScenarioRequest request = ScenarioRequest.read(body);
    Scenario scenario =
        scenarios.add(request.box(), request.name(), request.question(), request.changes());
    return Response.created(uri.getAbsolutePathBuilder().path(scenario.scenarioId()).build())
        .entity(ScenarioView.of(scenario))
        .build();
  }

  @GET
  @Operation(summary = "List a sandbox's scenarios, oldest first", operationId = "listScenarios")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Pages.Scenarios.class)))
  public Response list(
      @QueryParam("box") @Nullable String box,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    String boxId = QueryParameters.requiredBox(box, "/api/esr/scenarios");
    return PageResponse.of(
        scenarios.list(boxId, PageRequest.of(limit, cursor)).map(ScenarioView::of), uri);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Show a scenario", operationId = "showScenario")
  public ScenarioView show(@PathParam("id") String id) {
    return ScenarioView.of(scenarios.find(id));
  }

  @DELETE
  @Path("{id}")
  @Operation(
      summary = "Delete a scenario; reports of its runs stay",
      operationId = "deleteScenario")
  public Map<String, String> delete(@PathParam("id") String id) {
    scenarios.delete(id);
    return Map.of("deleted", id);
  }
}
