package hms.esr.cli;

import hms.esr.cli.rest.Paths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Citizens: the synthetic people of a sandbox. */
@Command(
    name = "citizens",
    description = "Citizens: synthetic people, none of whom exists.",
    footer = {"", "Start with: ./esr citizens list SBX-914a --limit 5"})
final class CitizenCommands {
  private final EsrCommand esr;

  CitizenCommands(EsrCommand esr) {
    this.esr = esr;
  }

  @Command(
      name = "list",
      description = "Citizens of a sandbox.",
      footer = {"", "Example: ./esr citizens list SBX-914a --limit 5"})
  int list(
      @Parameters(paramLabel = "BOX", description = "Such as SBX-914a.") String box,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "20",
              description = "How many (default: ${DEFAULT-VALUE}).")
          int limit) {
    if (limit < 1) {
      throw esr.usage("--limit " + limit + " must be 1 or more");
    }
    esr.printList(
        Paths.query(
            Paths.of("citizens"), "box", box, "limit", Integer.toString(Math.min(limit, 100))),
        limit,
        "No citizen lives in " + box + ".",
        "id",
        "name",
        "age",
        "sex");
    return ExitCode.OK;
  }

  @Command(
      name = "show",
      description = "One citizen: household, address, contact, habits.",
      footer = {"", "Example: ./esr citizens show e5e50001-0000-4000-8000-000000000001"})
  int show(
      @Parameters(paramLabel = "ID", description = "As ./esr citizens list shows it.") String id) {
    esr.printOne("citizens", id);
    return ExitCode.OK;
  }
}
