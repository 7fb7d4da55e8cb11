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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The synthetic citizens of a sandbox: none of them is a person. */
@Path("/api/esr/citizens")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Citizens")
public class CitizenResource {
  private static final String PATH = "/api/esr/citizens";

  private final SandboxCitizens citizens;

  CitizenResource(SandboxCitizens citizens) {
    this.citizens = citizens;
  }

  @GET
  @Operation(summary = "List a sandbox's citizens", operationId = "listCitizens")
  public Response list(
      @QueryParam("box") @Nullable String box,
      @QueryParam("district") @Nullable String district,
      @QueryParam("q") @Nullable String name,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    String boxId = QueryParameters.requiredBox(box, PATH);
    return PageResponse.of(
        citizens.page(boxId, new CitizenFilter(district, name), PageRequest.of(limit, cursor)),
        uri);
  }

  @GET
  @Produces("application/x-ndjson")
  @Operation(
      summary = "Stream all of a sandbox's citizens as JSON lines",
      operationId = "streamCitizens")
  public StreamingOutput ndjson(@QueryParam("box") @Nullable String box) {
    CitizenRegister register = citizens.of(QueryParameters.requiredBox(box, PATH));
    return out -> CitizenExport.ndjson(register, out);
  }

  @GET
  @Produces("text/csv")
  @Operation(summary = "Stream all of a sandbox's citizens as CSV", operationId = "citizensAsCsv")
  public StreamingOutput csv(@QueryParam("box") @Nullable String box) {
    CitizenRegister register = citizens.of(QueryParameters.requiredBox(box, PATH));
    return out -> CitizenExport.csv(register, out);
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
