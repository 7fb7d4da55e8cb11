package hms.esr.server.api;

import hms.esr.city.citizen.Citizen;
import hms.esr.city.citizen.CitizenExport;
import hms.esr.city.citizen.CitizenRegister;
import hms.esr.city.citizen.PopulationCertificate;
import hms.esr.server.citizens.CitizenFilter;
import hms.esr.server.citizens.SandboxCitizens;
import hms.esr.server.store.PageRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The synthetic citizens of a sandbox: none of them is a person. */
@Path("/api/esr/citizens")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Citizens")
public class CitizenResource {
  private static final String NDJSON = "application/x-ndjson";
  private static final String CSV = "text/csv";
  private static final List<MediaType> FORMATS =
      List.of(
          MediaType.APPLICATION_JSON_TYPE,
          new MediaType("application", "x-ndjson"),
          new MediaType("text", "csv"));
  private static final String PATH = "/api/esr/citizens";

  private final SandboxCitizens citizens;

  CitizenResource(SandboxCitizens citizens) {
    this.citizens = citizens;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, NDJSON, CSV})
  @Operation(
      summary = "List a sandbox's citizens",
      description =
          "JSON is paged and takes filters; application/x-ndjson and text/csv stream all citizens.",
      operationId = "listCitizens")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Pages.Citizens.class)))
  public Response list(
      @QueryParam("box") @Nullable String box,
      @QueryParam("district") @Nullable String district,
      @QueryParam("q") @Nullable String name,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    String boxId = QueryParameters.requiredBox(box, PATH);
    MediaType type = wanted(headers.getAcceptableMediaTypes());
    if (type.equals(FORMATS.getFirst())) {
      CitizenFilter filter = new CitizenFilter(district, name);
      return PageResponse.of(citizens.page(boxId, filter, PageRequest.of(limit, cursor)), uri);
    }
    CitizenRegister register = citizens.of(boxId);
    StreamingOutput all =
        type.equals(FORMATS.getLast())
            ? out -> CitizenExport.csv(register, out)
            : out -> CitizenExport.ndjson(register, out);
    return Response.ok(all, type).header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
  }

  /** The first format that a caller accepts, best first; JSON for one that takes anything. */
  private static MediaType wanted(List<MediaType> acceptable) {
    return acceptable.stream()
        .flatMap(accepted -> FORMATS.stream().filter(accepted::isCompatible))
        .findFirst()
        .orElse(FORMATS.getFirst());
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Show a citizen; the id's digits name the sandbox",
      operationId = "showCitizen")
  public Citizen show(@PathParam("id") String id) {
    return citizens.byId(id);
  }

  @GET
  @Path("certificate")
  @Operation(
      summary = "Certify that no record of a sandbox's population can be a person's",
      operationId = "certifyCitizens")
  public PopulationCertificate certificate(@QueryParam("box") @Nullable String box) {
    return citizens.certificate(QueryParameters.requiredBox(box, PATH));
  }
}
