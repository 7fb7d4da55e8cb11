package hms.esr.cli;

import com.fasterxml.jackson.databind.JsonNode;
import hms.esr.cli.rest.Answer;
import hms.esr.cli.rest.Pages;
import hms.esr.cli.rest.Paths;
import hms.esr.cli.rest.RestClient;
import hms.esr.cli.text.Outline;
import hms.esr.cli.text.Table;
import hms.esr.cli.text.Terminal;
import java.net.URI;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root: what every command shares. */
@Command(
    name = "esr",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "HMS-ESR, the sandbox city: clone a city, change one thing, see in seconds what would"
            + " happen.",
    footer = {
      "",
      "The way of a question, from start to answer:",
      "  ./esr serve                                        # in a terminal of its own",
      "  ./esr sandbox create permit-study                  # answers SBX-914a",
      "  ./esr scenario add SBX-914a 3-day-permits --change permit-svc.REVIEW_SLA_DAYS=3",
      "  ./esr probes pick SBX-914a permits.processed helpdesk.calls inspector.load",
      "  ./esr run SBX-914a --days 14",
      "",
      "Or all of it at once: ./esr quickstart",
      "Exit codes: 0 done, 1 the server refused or the work failed, 2 usage, 3 no server answers."
    })
final class EsrCommand {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--server",
      paramLabel = "URL",
      scope = ScopeType.INHERIT,
      defaultValue = "${env:ESR_SERVER:-http://localhost:8080}",
      description = "The ESR server (ESR_SERVER, else http://localhost:8080).")
  private String server = "";

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Print the server's answer as it came, for scripts.")
  private boolean json;

  EsrCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  Terminal terminal() {
    return terminal;
  }

  boolean json() {
    return json;
  }

  /** A client of the server that the user named; the caller closes it. */
  RestClient client() {
    String address = server.contains("://") ? server : "http://" + server;
    try {
      URI uri = URI.create(address);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return new RestClient(uri);
      }
    } catch (IllegalArgumentException malformed) {
      throw usage("--server " + server + " is no URL: " + malformed.getMessage());
    }
    throw usage("--server " + server + " is no URL such as http://localhost:8080");
  }

  /** A failure of usage of the command that runs: exit code 2. */
  ParameterException usage(String message) {
    ParseResult parsed = spec.commandLine().getParseResult();
    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    return new ParameterException(parsed.commandSpec().commandLine(), message);
  }

  /** Prints the answer as it came with {@code --json}, else {@code words} (lines, each ended). */
  void print(Answer answer, String words) {
    if (json) {
      terminal.out().println(answer.body().strip());
    } else {
      terminal.out().print(words);
    }
    terminal.out().flush();
  }

  /** Reads one resource and prints it. */
  void printOne(String... segments) {
    try (RestClient client = client()) {
      Answer answer = client.get(Paths.of(segments));
      print(answer, Outline.of(answer.json()));
    }
  }

  /** Reads a list and prints it as a table; with {@code --json} its first page as it came. */
  void printList(String path, int limit, String nothing, String... columns) {
    try (RestClient client = client()) {
      if (json) {
        print(client.get(path), "");
        return;
      }
      List<JsonNode> items = Pages.items(client, path, limit);
      terminal.out().print(items.isEmpty() ? nothing + "\n" : Table.of(items, columns));
    }
  }
}
