package hms.esr.server.api;

import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import hms.esr.server.report.RunReport;
import hms.esr.server.run.Run;
import hms.esr.server.run.RunStatus;
import hms.esr.server.run.Runs;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reports of runs, also of sandboxes that are gone. */
@Path("/api/esr")
@Tag(name = "reports", description = "What a run found, for machines and for people")
@Produces({
  MediaType.APPLICATION_JSON,
  MediaType.TEXT_PLAIN,
  "text/csv",
  MediaType.TEXT_HTML,
  "image/svg+xml",
  "image/png"
})
public class ReportResource {
  private static final String EXAMPLE =
      """
      {
        "permits.processed" : { "baseline":180, "simulated":430 },
        "helpdesk.calls"    : { "baseline":40,  "simulated":54 },
        "inspector.load"    : { "baseline":7,   "simulated":9 }
      }
      """;
  private static final int RETRY_AFTER_SECONDS = 1;

  private final Runs runs;
  private final ReportRendering rendering = new ReportRendering();

  ReportResource(Runs runs) {
    this.runs = runs;
  }

  @GET
  @Path("/report/{box}")
  @Operation(
      operationId = "getReport",
      summary = "The newest report of a sandbox",
      description =
          "One member a probe, in the order of picking; detail=full adds change, intervals, verdict,"
              + " risk, daily series, question, seed and fingerprint. Accept or format choose the"
              + " page (html), the summary (text), a table (csv) or one chart (svg, png). 202 while"
              + " the newest run goes on.")
  @APIResponse(
      responseCode = "200",
      description = "The report",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "quick start", value = EXAMPLE)))
  public Response ofBox(
      @PathParam("box") String box, @BeanParam ReportQuery query, @Context HttpHeaders headers) {
    ReportFormat format = query.check(headers);
    Run run =
        runs.newest(box, List.of(RunStatus.QUEUED, RunStatus.RUNNING, RunStatus.DONE))
            .orElseThrow(() -> noReport(box));
    return answer(run, query, format);
  }

  @GET
  @Path("/runs/{run}/report")
  @Operation(operationId = "getRunReport", summary = "The report of one run")
  public Response ofRun(
      @PathParam("run") String run, @BeanParam ReportQuery query, @Context HttpHeaders headers) {
    return answer(runs.find(run), query, query.check(headers));
  }

  private Response answer(Run run, ReportQuery query, ReportFormat format) {
    if (run.status().isActive()) {
      return Response.status(202)
          .type(MediaType.APPLICATION_JSON_TYPE)
          .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
          .entity(RunView.of(run))
          .build();
    }
    RunReport report = runs.report(run.runId()).orElseThrow(() -> withoutReport(run));
    return rendering.answer(report, query, format);
  }

  private Refused noReport(String box) {
    return runs.newest(box, List.of(RunStatus.FAILED, RunStatus.CANCELLED))
        .map(ReportResource::withoutReport)
        .orElseGet(
            () ->
                new Refused(
                    RefusalKind.UNKNOWN,
                    "no-report",
                    "There is no report of a sandbox '"
                        + box
                        + "': no run of it was ever started. POST /api/esr/run starts one."));
  }

  private static Refused withoutReport(Run run) {
    return new Refused(
        RefusalKind.UNKNOWN,
        "no-report",
        "Run "
            + run.runId()
            + " is "
            + run.status()
            + " and has no report"
            + (run.error() == null ? "." : ": " + run.error())
            + " POST /api/esr/run starts another.");
  }
}
