package hms.esr.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hms.esr.cli.rest.Answer;
import hms.esr.cli.rest.Paths;
import hms.esr.cli.rest.RestClient;
import hms.esr.cli.text.Json;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Probes: what is measured. */
@Command(
    name = "probes",
    description = "Probes: what a run measures, baseline against simulated.",
    footer = {
      "",
      "Start with: ./esr probes catalog --search permit",
      "Define your own: ./esr probes add --help"
    })
final class ProbeCommands {
  private static final String[] COLUMNS = {"metric", "kind", "unit", "threshold/text", "meaning"};

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

  @Command(
      name = "show",
      description = "The definition of a custom metric, its script included.",
      footer = {"", "Example: ./esr probes show finance.overdue"})
  int show(
      @Parameters(paramLabel = "METRIC", description = "As the catalog names it.") String metric) {
    try (RestClient client = esr.client()) {
      Answer answer = client.get(Paths.of("probes", "definitions", metric));
      esr.print(answer, text(answer.json()));
    }
    return ExitCode.OK;
  }

  private static String text(JsonNode definition) {
    StringBuilder text = new StringBuilder();
    for (String field : new String[] {"metric", "language", "title", "unit", "about", "better"}) {
      String value = definition.path(field).asText();
      if (!value.isEmpty()) {
        text.append(String.format(Locale.ROOT, "%-10s %s\n", field, value));
      }
    }
    if (definition.path("threshold").isObject()) {
      text.append("threshold  ").append(definition.at("/threshold/text").asText()).append('\n');
    }
    return text.append("defined in ")
        .append(definition.path("definedIn").asText())
        .append("\n\n")
        .append(definition.path("source").asText().stripTrailing())
        .append('\n')
        .toString();
  }

  @Command(
      name = "remove",
      description = "Take a custom metric away; reports about it stay.",
      footer = {"", "Example: ./esr probes remove finance.overdue"})
  int remove(
      @Parameters(paramLabel = "METRIC", description = "As the catalog names it.") String metric) {
    try (RestClient client = esr.client()) {
      Answer answer = client.delete(Paths.of("probes", "definitions", metric));
      esr.print(answer, "The metric " + metric + " is no more.\n");
    }
    return ExitCode.OK;
  }
}
