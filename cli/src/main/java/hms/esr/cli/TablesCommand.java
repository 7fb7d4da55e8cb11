package hms.esr.cli;

import com.fasterxml.jackson.databind.JsonNode;
import hms.esr.cli.rest.Answer;
import hms.esr.cli.rest.Paths;
import hms.esr.cli.rest.RestClient;
import hms.esr.cli.text.Json;
import hms.esr.cli.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The tables of a sandbox's city. */
@Command(
    name = "tables",
    description = {
      "The tables that the city's cases write: columns and rows, as of the end of a day.",
      "Each has a twin, log_NAME, with every change of every row."
    },
    footer = {
      "",
      "Examples:",
      "  ./esr tables SBX-914a",
      "  ./esr tables SBX-914a --day 1 --arm simulated",
      "Then ask: ./esr sql SBX-914a \"select status, count(*) from permits group by status\""
    })
final class TablesCommand implements Callable<Integer> {
  private final EsrCommand esr;

  @Parameters(paramLabel = "BOX", description = "Such as SBX-914a.")
  private String box = "";

  @Mixin private LogOptions log = new LogOptions();

  @Option(
      names = "--day",
      paramLabel = "N",
      description = "As of the end of this measured day, from 1 (the last).")
  private @Nullable Integer day;

  TablesCommand(EsrCommand esr) {
    this.esr = esr;
  }

  @Override
  public Integer call() {
    String path =
        Paths.query(
            Paths.of("sandboxes", box, "tables"),
            "run",
            log.run,
            "arm",
            log.arm,
            "replication",
            log.replicationText(),
            "day",
            day == null ? null : day.toString());
    try (RestClient client = esr.client()) {
      Answer answer = client.get(path);
      esr.print(answer, words(answer.json()));
    }
    return ExitCode.OK;
  }

  private static String words(JsonNode tables) {
    List<JsonNode> rows = new ArrayList<>();
    for (JsonNode table : tables.path("tables")) {
      List<String> columns = new ArrayList<>();
      table.path("columns").forEach(column -> columns.add(column.path("name").asText()));
      rows.add(
          Json.object()
              .put("table", table.path("name").asText())
              .put("rows", table.path("rows").asLong())
              .put("changes", table.path("changes").asLong())
              .put("columns", String.join(" ", columns)));
    }
    return Table.of(rows, "table", "rows", "changes", "columns")
        + "As of "
        + tables.path("moment").asText()
        + ", the end of day "
        + tables.path("day").asInt()
        + " of "
        + LogWords.of(tables)
        + "\n";
  }
}
