package hms.esr.server.api;

import hms.esr.server.run.Run;
import hms.esr.server.run.RunPlanner;
import hms.esr.server.run.Runs;
import hms.esr.server.store.PageRequest;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Starts, shows, follows and cancels runs. */
@Path("/api/esr")
@Tag(name = "runs", description = "A scenario simulated beside the unchanged city")
@Produces(MediaType.APPLICATION_JSON)
public class RunResource {
  private static final String RETRY_AFTER_SECONDS = "1";

  private final Runs runs;
  private final RunPlanner planner;
  private final RunEvents events;

  RunResource(Runs runs, RunPlanner planner, RunEvents events) {
    this.runs = runs;
    this.planner = planner;
    this.events = events;
  }

  @POST
  @Path("/run")
  @Idempotent
  @Operation(
      operationId = "startRun",
      summary = "Simulate a scenario beside the unchanged city",
      description =
          "Waits up to 60 seconds for the end (200), else answers 202. Prefer: wait=N or"
              + " respond-async changes the wait. One scenario is compared, several are ranked; a"
              + " sweep draws a response curve, find searches a value, sensitivity tells which"
              + " assumption the answer hangs on.")
  public Response start(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = RunDocument.class),
                      examples = @ExampleObject(name = "quick start", value = Examples.RUN)))
          JsonFields body,
      @Context HttpHeaders headers)
      throws InterruptedException {
    Duration wait = WaitPreference.of(preferences(headers));
    Run started = runs.start(planner.plan(RunBody.read(body)));
    // Who does not wait is told what was recorded, however quick the run is.
    Run run = wait.isPositive() ? runs.await(started.runId(), wait) : started;
    Response.ResponseBuilder answer =
        Response.status(run.status().isActive() ? 202 : 200)
            .entity(RunView.of(run))
            .location(URI.create("/api/esr/runs/" + run.runId()));
    if (run.status().isActive()) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return answer.build();
  }

  private static List<String> preferences(HttpHeaders headers) {
    return Optional.ofNullable(headers.getRequestHeader("Prefer")).orElse(List.of());
  }

  @GET
  @Path("/runs")
  @Operation(operationId = "listRuns", summary = "List runs, oldest first")
  public Response list(
      @QueryParam("box") @Nullable String box,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return PageResponse.of(runs.page(box, PageRequest.of(limit, cursor)).map(RunView::of), uri);
  }

  @GET
  @Path("/runs/{run}")
  @Operation(operationId = "getRun", summary = "Show a run and how far it is")
  public Response get(@PathParam("run") String run) {
    return Response.ok(RunView.of(runs.find(run))).build();
  }

  @DELETE
  @Path("/runs/{run}")
  @Operation(
      operationId = "cancelRun",
      summary = "Cancel a run",
      description = "Repeatable; a run that has ended stays as it is.")
  public Response cancel(@PathParam("run") String run) throws InterruptedException {
    return Response.ok(RunView.of(runs.cancel(run))).build();
  }

  @GET
  @Path("/runs/{run}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "followRun",
      summary = "Follow a run as server-sent events",
      description =
          "Events named progress, then one of done, failed or cancelled, each with JSON: status,"
              + " done, total, percent. Who joins late gets the state of now at once.")
  public Multi<OutboundSseEvent> follow(@PathParam("run") String run, @Context Sse sse) {
    return events.of(runs.find(run).runId(), sse);
  }
}
