package hms.esr.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hms.esr.cli.rest.Answer;
import hms.esr.cli.rest.Paths;
import hms.esr.cli.rest.RestClient;
import hms.esr.cli.text.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Probes: what is measured. */
@Command(
    name = "probes",
    description = "Probes: what a run measures, baseline against simulated.",
    footer = {"", "Start with: ./esr probes catalog --search permit"})
final class ProbeCommands {
  private static final String[] COLUMNS = {"metric", "unit", "threshold/text", "meaning"};

  private final EsrCommand esr;

  ProbeCommands(EsrCommand esr) {
    this.esr = esr;
  }

  @Command(
      name = "pick",
      description = "Pick the metrics of a sandbox, in the order of the report.",
      footer = {
        "",
        "Example:",
        "  ./esr probes pick SBX-914a permits.processed helpdesk.calls inspector.load"
      })
  int pick(
      @Parameters(paramLabel = "BOX", description = "Such as SBX-914a.") String box,
      @Parameters(arity = "1..*", paramLabel = "METRIC", description = "As the catalog names them.")
          List<String> metrics) {
    ObjectNode body = Json.object().put("box", box);
    ArrayNode names = body.putArray("metrics");
    metrics.forEach(names::add);
    try (RestClient client = esr.client()) {
      Answer answer = client.post(Paths.of("probes"), body.toString());
      esr.print(
          answer,
          "Picked for "
              + box
              + ": "
              + String.join(", ", metrics)
              + "\nNext: ./esr run "
              + box
              + "\n");
    }
    return ExitCode.OK;
  }

  @Command(
      name = "list",
      description = "The metrics picked for a sandbox.",
      footer = {"", "Example: ./esr probes list SBX-914a"})
  int list(@Parameters(paramLabel = "BOX", description = "Such as SBX-914a.") String box) {
    esr.printList(
        Paths.query(Paths.of("probes"), "box", box),
        Integer.MAX_VALUE,
        "No probe is picked. Pick some: ./esr probes pick " + box + " METRIC...",
        COLUMNS);
    return ExitCode.OK;
  }

  @Command(
      name = "catalog",
      description = "Every metric there is, with its unit and meaning.",
      footer = {"", "Example: ./esr probes catalog --search permit"})
  int catalog(
      @Option(
              names = "--search",
              paramLabel = "TEXT",
              description = "Only metrics whose name, agency or meaning holds this text.")
          @Nullable String search) {
    esr.printList(
        Paths.query(Paths.of("probes", "catalog"), "search", search),
        Integer.MAX_VALUE,
        search == null
            ? "The catalog is empty."
            : "No metric mentions \"" + search + "\"; all: ./esr probes catalog",
        COLUMNS);
    return ExitCode.OK;
  }
}
