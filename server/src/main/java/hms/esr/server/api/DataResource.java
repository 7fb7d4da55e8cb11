package hms.esr.server.api;

import hms.esr.eventlog.Answer;
import hms.esr.server.data.LogChoice;
import hms.esr.server.data.LogExport;
import hms.esr.server.data.SandboxData;
import io.smallrye.common.annotation.Blocking;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tables of a sandbox's city: looked at, asked in SQL, exported. */
@Path("/api/esr/sandboxes")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Data", description = "What the city's cases wrote, as of any day of a run")
public class DataResource {
  private static final MediaType CSV = new MediaType("text", "csv", "utf-8");
  private static final String EXAMPLE =
      "{ \"query\":\"select status, count(*) as permits from permits group by status\" }";

  private final SandboxData data;
  private final LogExport exports;

  DataResource(SandboxData data, LogExport exports) {
    this.data = data;
    this.exports = exports;
  }

  @GET
  @Path("{box}/tables")
  @Operation(
      operationId = "listTables",
      summary = "List the tables of a sandbox's city, with their columns and rows",
      description =
          "As of the end of a measured day of the newest finished run; of the unchanged city where"
              + " there is none. The rows are made again when asked for: a replication is"
              + " deterministic.")
  public DataViews.Tables tables(
      @PathParam("box") String box,
      @QueryParam("run") @Nullable String run,
      @QueryParam("arm") @Nullable String arm,
      @QueryParam("replication") @Nullable String replication,
      @QueryParam("day") @Nullable String day) {
    LogChoice choice = DataParameters.choice(run, arm, replication);
    return DataViews.tables(box, data.tables(box, choice, DataParameters.day(day)));
  }

  @POST
  @Path("{box}/sql")
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "query",
      summary = "Ask a sandbox's tables in SQL",
      description =
          "One SELECT over the tables that GET tables lists, within a limit of time, memory and"
              + " rows. It reads nothing else, and changes nothing. Accept: text/csv gives CSV.")
  @APIResponse(
      responseCode = "200",
      description = "The rows",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DataViews.Rows.class)))
  public Response query(
      @PathParam("box") String box,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = DataRequest.class),
                      examples = @ExampleObject(name = "by status", value = EXAMPLE)))
          JsonFields body,
      @Context HttpHeaders headers) {
    DataRequest.Read request = DataRequest.read(body);
    long start = System.nanoTime();
    SandboxData.Asked<Answer> asked =
        data.query(box, request.choice(), request.day(), request.query(), request.rows());
    long elapsedMs = (System.nanoTime() - start) / 1_000_000;
    Response.ResponseBuilder answer =
        wantsCsv(headers.getAcceptableMediaTypes())
            ? Response.ok(DataViews.csv(asked.answer()), CSV)
                .header("Truncated", asked.answer().truncated())
            : Response.ok(DataViews.rows(asked, elapsedMs), MediaType.APPLICATION_JSON_TYPE);
    return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
  }

  private static boolean wantsCsv(List<MediaType> acceptable) {
    for (MediaType accepted : acceptable) {
      if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return false;
      }
      if (accepted.getType().equals("text") && accepted.getSubtype().equals("csv")) {
        return true;
      }
    }
    return false;
  }

  @GET
  @Path("{box}/log")
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "exportLog",
      summary = "Export the event log as Parquet or CSV",
      description =
          "Every change of every row of one table, or of all tables as a zip where none is named."
              + " Formats: parquet, csv.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = {
        @Content(mediaType = "application/vnd.apache.parquet"),
        @Content(mediaType = "text/csv"),
        @Content(mediaType = "application/zip")
      })
  public Response export(
      @PathParam("box") String box,
      @QueryParam("format") @Nullable String format,
      @QueryParam("table") @Nullable String table,
      @QueryParam("run") @Nullable String run,
      @QueryParam("arm") @Nullable String arm,
      @QueryParam("replication") @Nullable String replication) {
    LogChoice choice = DataParameters.choice(run, arm, replication);
    LogExport.Exported exported = exports.write(box, choice, format, table);
    StreamingOutput file =
        out -> {
          try {
            Files.copy(exported.file(), out);
          } finally {
            exports.discard(exported);
          }
        };
    return Response.ok(file, exported.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + exported.name() + "\"")
        .build();
  }
}
