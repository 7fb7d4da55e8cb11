package hms.esr.server.citizens;

import hms.esr.city.blueprint.ServiceBlueprint;
import hms.esr.city.citizen.Citizen;
import hms.esr.city.citizen.CitizenRegister;
import hms.esr.city.citizen.PopulationCertificate;
import hms.esr.server.city.Cities;
import hms.esr.server.city.Populations;
import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import hms.esr.server.sandbox.Sandbox;
import hms.esr.server.sandbox.SandboxRegister;
import hms.esr.server.store.Page;
import hms.esr.server.store.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The synthetic citizens of sandboxes. They are made when asked for; none is stored. */
@ApplicationScoped
public class SandboxCitizens {
  private static final Pattern ID =
      Pattern.compile("(?i)e5e5([0-9a-f]{4})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final SandboxRegister sandboxes;
  private final Cities cities;
  private final Populations populations;

  SandboxCitizens(SandboxRegister sandboxes, Cities cities, Populations populations) {
    this.sandboxes = sandboxes;
    this.cities = cities;
    this.populations = populations;
  }

  /**
   * All citizens of a sandbox.
   *
   * @throws Refused when there is no such sandbox
   */
  public CitizenRegister of(String boxId) {
    return of(sandboxes.findReady(boxId));
  }

  /** A page of the citizens that a filter takes, in the register's order. */
  public Page<Citizen> page(String boxId, CitizenFilter filter, PageRequest request) {
    CitizenRegister register = of(boxId);
    CitizenFilter.Check check = filter.on(register);
    List<Integer> found = new ArrayList<>();
    long start = Math.max(0, request.after() + 1);
    for (long i = start; i < register.size() && found.size() <= request.limit(); i++) {
      if (check.takes((int) i)) {
        found.add((int) i);
      }
    }
    return request.page(found, Integer::longValue).map(register::citizen);
  }

  /**
   * One citizen, by an id whose digits name its sandbox.
   *
   * @throws Refused when there is no such citizen
   */
  public Citizen byId(String id) {
    Matcher form = ID.matcher(id);
    if (!form.matches()) {
      throw unknown(
          id, "An id of a citizen is a UUID that begins with e5e5 and its sandbox's digits");
    }
    String box = "SBX-" + form.group(1).toLowerCase(Locale.ROOT);
    CitizenRegister register = of(box);
    return register.citizen(
        register
            .indexOf(id)
            .orElseThrow(() -> unknown(id, "Sandbox " + box + " has no such citizen")));
  }

  /** Scans every citizen of a sandbox against the ranges in which nobody real lives. */
  public PopulationCertificate certificate(String boxId) {
    return PopulationCertificate.certify(of(boxId));
  }

  private CitizenRegister of(Sandbox sandbox) {
    List<String> services =
        cities.city(sandbox.source()).blueprint().services().stream()
            .map(ServiceBlueprint::name)
            .toList();
    return new CitizenRegister(
        populations.of(sandbox.source(), sandbox.population(), sandbox.seed()),
        sandbox.boxId().substring("SBX-".length()),
        services);
  }

  private static Refused unknown(String id, String why) {
    return new Refused(
        RefusalKind.UNKNOWN,
        "unknown-citizen",
        "There is no citizen '"
            + id
            + "'. "
            + why
            + "; GET /api/esr/citizens?box=SBX-... lists them.");
  }
}
