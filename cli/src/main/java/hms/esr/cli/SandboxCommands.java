package hms.esr.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hms.esr.cli.rest.Answer;
import hms.esr.cli.rest.Paths;
import hms.esr.cli.rest.RestClient;
import hms.esr.cli.text.Json;
import hms.esr.cli.text.Outline;
import hms.esr.cli.text.Question;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sandboxes: create, look at, wipe. */
@Command(
    name = "sandbox",
    description = "Sandboxes: private copies of the city in which nothing real can be harmed.",
    footer = {"", "Start with: ./esr sandbox create permit-study"})
final class SandboxCommands {
  private final EsrCommand esr;

  SandboxCommands(EsrCommand esr) {
    this.esr = esr;
  }

  @Command(
      name = "create",
      description = "Clone the city into a new sandbox.",
      footer = {
        "",
        "Examples:",
        "  ./esr sandbox create permit-study",
        "  ./esr sandbox create half-a-town --population 35000 --seed 7 --ttl PT8H"
      })
  int create(
      @Parameters(paramLabel = "NAME", description = "What people will call it.") String name,
      @Option(
              names = "--population",
              paramLabel = "N",
              description = "Synthetic citizens (default: 70000).")
          @Nullable Integer population,
      @Option(
              names = "--seed",
              paramLabel = "N",
              description = "The same seed gives the same citizens and the same days.")
          @Nullable Long seed,
      @Option(
              names = "--ttl",
              paramLabel = "DURATION",
              description = "Wiped by itself after this ISO-8601 duration, such as PT8H or P3D.")
          @Nullable String ttl,
      @Option(names = "--keep", description = "Never wiped by itself.") boolean keep,
      @Option(
              names = "--runtime",
              paramLabel = "KIND",
              description = "What brings it to life, such as embedded.")
          @Nullable String runtime,
      @Option(
              names = "--source",
              paramLabel = "PRODUCTION",
              description = "Which production to clone (default: the reference city).")
          @Nullable String source) {
    ObjectNode body = Json.object().put("name", name);
    if (population != null) {
      body.put("population", population);
    }
    if (seed != null) {
      body.put("seed", seed);
    }
    if (ttl != null) {
      body.put("ttl", ttl);
    }
    if (keep) {
      body.put("keep", true);
    }
    if (runtime != null) {
      body.put("runtime", runtime);
    }
    if (source != null) {
      body.put("source", source);
    }
    try (RestClient client = esr.client()) {
      Answer answer = client.post(Paths.of("sandboxes"), body.toString());
      JsonNode box = answer.json();
      String id = box.path("boxId").asText();
      esr.print(
          answer,
          "Sandbox "
              + id
              + " ("
              + name
              + ") is "
              + box.path("status").asText()
              + ".\n"
              + "Next: ./esr scenario add "
              + id
              + " NAME --change service.ENV=value\n");
    }
    return ExitCode.OK;
  }

  @Command(
      name = "list",
      description = "All sandboxes.",
      footer = {"", "Example: ./esr sandbox list --status READY"})
  int list(
      @Option(names = "--name", paramLabel = "TEXT", description = "Only with this name.")
          @Nullable String name,
      @Option(names = "--status", paramLabel = "STATUS", description = "Only with this status.")
          @Nullable String status) {
    String path = Paths.query(Paths.of("sandboxes"), "name", name, "status", status);
    esr.printList(
        path,
        Integer.MAX_VALUE,
        "No sandbox. Make one: ./esr sandbox create NAME",
        "boxId",
        "name",
        "status",
        "runtime",
        "population",
        "createdAt",
        "expiresAt");
    return ExitCode.OK;
  }

  @Command(
      name = "show",
      description = "One sandbox: status, services as cloned and as changed, quota, expiry.",
      footer = {"", "Example: ./esr sandbox show SBX-914a"})
  int show(@Parameters(paramLabel = "BOX", description = "Such as SBX-914a.") String box) {
    esr.printOne("sandboxes", box);
    return ExitCode.OK;
  }

  @Command(
      name = "delete",
      description = "Wipe a sandbox and all its data; its reports stay.",
      footer = {
        "",
        "Asks once on a terminal; scripts say --yes.",
        "Example: ./esr sandbox delete SBX-914a --yes"
      })
  int delete(
      @Parameters(paramLabel = "BOX", description = "Such as SBX-914a.") String box,
      @Option(
              names = {"-y", "--yes"},
              description = "Do not ask.")
          boolean yes) {
    try (RestClient client = esr.client()) {
      if (!yes && !confirmed(client, box)) {
        esr.terminal().err().println("Nothing was deleted.");
        return ExitCode.OK;
      }
      Answer answer = client.delete(Paths.of("sandboxes", box));
      esr.print(
          answer,
          "Sandbox "
              + box
              + (answer.accepted() ? " is being wiped.\n" : " is wiped.\n")
              + Outline.of(answer.json()));
    }
    return ExitCode.OK;
  }

  private boolean confirmed(RestClient client, String box) {
    if (!esr.terminal().person()) {
      throw esr.usage("sandbox delete " + box + ": nobody can be asked here, so add --yes");
    }
    String name = client.get(Paths.of("sandboxes", box)).json().path("name").asText();
    return Question.yes(
        esr.terminal(), "Wipe sandbox " + box + " (" + name + ") and all its data? [y/N] ");
  }
}
