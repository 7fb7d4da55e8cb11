package hms.esr.server.scenario;

import hms.esr.server.city.Cities;
import hms.esr.server.refusal.FieldProblem;
import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import hms.esr.server.runtime.Runtimes;
import hms.esr.server.sandbox.Sandbox;
import hms.esr.server.sandbox.SandboxClones;
import hms.esr.server.sandbox.SandboxRegister;
import hms.esr.server.store.Page;
import hms.esr.server.store.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Adds, lists and deletes the scenarios of sandboxes. */
@ApplicationScoped
public class ScenarioBook {
  private final Scenarios scenarios;
  private final SandboxRegister sandboxes;
  private final SandboxClones clones;
  private final Cities cities;
  private final Runtimes runtimes;
  private final int quota;

  ScenarioBook(
      Scenarios scenarios,
      SandboxRegister sandboxes,
      SandboxClones clones,
      Cities cities,
      Runtimes runtimes,
      @ConfigProperty(name = "esr.quota.scenarios", defaultValue = "500") int quota) {
    this.scenarios = scenarios;
    this.sandboxes = sandboxes;
    this.clones = clones;
    this.cities = cities;
    this.runtimes = runtimes;
    this.quota = quota;
  }

  /** How many scenarios a sandbox may have. */
  public int quota() {
    return quota;
  }

  /**
   * Adds a scenario to a sandbox.
   *
   * @throws Refused when the sandbox is not there, or cannot honour a change; names each of those
   */
  public Scenario add(String boxId, String name, @Nullable String question, List<Change> changes) {
    Sandbox sandbox = sandboxes.findReady(boxId);
    ScenarioCheck check =
        new ScenarioCheck(
            cities.city(sandbox.source()).blueprint(),
            clones.of(sandbox),
            runtimes.named(sandbox.runtime()).capabilities());
    check.check(changes);
    if (!check.findings().isEmpty()) {
      throw refusal(check.findings());
    }
    if (scenarios.count(boxId) >= quota) {
      throw new Refused(
          RefusalKind.TOO_MANY,
          "too-many-scenarios",
          "Sandbox " + boxId + " has its limit of " + quota + " scenarios. Delete one first.");
    }
    return scenarios.add(boxId, name, question, changes, check.warnings());
  }

  /**
   * A page of a sandbox's scenarios, oldest first.
   *
   * @throws Refused when the sandbox is not there
   */
  public Page<Scenario> list(String boxId, PageRequest request) {
    sandboxes.find(boxId);
    return scenarios.page(boxId, request);
  }

  /**
   * One scenario.
   *
   * @throws Refused when it is not there
   */
  public Scenario find(String scenarioId) {
    return scenarios.byId(scenarioId).orElseThrow(() -> unknown(scenarioId));
  }

  /**
   * Deletes a scenario; reports of its runs stay.
   *
   * @throws Refused when it is not there
   */
  public void delete(String scenarioId) {
    if (!scenarios.delete(scenarioId)) {
      throw unknown(scenarioId);
    }
  }

  private static Refused refusal(List<ChangeFinding> findings) {
    List<FieldProblem> problems =
        findings.stream().map(f -> new FieldProblem(f.pointer(), f.detail())).toList();
    String detail =
        findings.size() == 1
            ? findings.getFirst().detail()
            : "The sandbox cannot honour "
                + findings.size()
                + " things of this scenario; errors[] names each.";
    return new Refused(RefusalKind.UNPROCESSABLE, findings.getFirst().code(), detail, problems);
  }

  private static Refused unknown(String scenarioId) {
    return new Refused(
        RefusalKind.UNKNOWN,
        "unknown-scenario",
        "There is no scenario '"
            + scenarioId
            + "'. GET /api/esr/scenarios?box=SBX-... lists those of a sandbox.");
  }
}
