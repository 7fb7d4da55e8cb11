package hms.esr.cli;

import com.fasterxml.jackson.databind.JsonNode;
import hms.esr.cli.rest.Answer;
import hms.esr.cli.rest.Paths;
import hms.esr.cli.rest.RestClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Scenarios: the what-ifs of a sandbox. */
@Command(
    name = "scenario",
    description = "Scenarios: what would be different from today.",
    footer = {
      "",
      "Start with: ./esr scenario add SBX-914a 3-day-permits --change permit-svc.REVIEW_SLA_DAYS=3"
    })
final class ScenarioCommands {
  private final EsrCommand esr;

  ScenarioCommands(EsrCommand esr) {
    this.esr = esr;
  }

  @Command(
      name = "list",
      description = "The scenarios of a sandbox.",
      footer = {"", "Example: ./esr scenario list SBX-914a"})
  int list(@Parameters(paramLabel = "BOX", description = "Such as SBX-914a.") String box) {
    esr.printList(
        Paths.query(Paths.of("scenarios"), "box", box),
        Integer.MAX_VALUE,
        "No scenario. Add one: ./esr scenario add " + box + " NAME --change service.ENV=value",
        "scenarioId",
        "name",
        "question",
        "changes",
        "createdAt");
    return ExitCode.OK;
  }

  @Command(
      name = "delete",
      description = "Take a scenario away; reports about it stay.",
      footer = {"", "Example: ./esr scenario delete SCN-0001"})
  int delete(
      @Parameters(paramLabel = "ID", description = "As ./esr scenario list shows it.") String id) {
    try (RestClient client = esr.client()) {
      Answer answer = client.delete(Paths.of("scenarios", id));
      esr.print(answer, "Scenario " + id + " is deleted.\n");
    }
    return ExitCode.OK;
  }

  /** The id under which a scenario was stored. */
  static String id(JsonNode scenario) {
    return scenario.path("scenarioId").asText();
  }
}
