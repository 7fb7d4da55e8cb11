package hms.esr.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** A question in SQL. */
@Command(
    name = "sql",
    description = {
      "Ask the city's tables in SQL: one SELECT, as of the end of a day of a run.",
      "now() and current_date are the city's. Nothing can be changed, and no file be read."
    },
    footer = {
      "",
      "Examples:",
      "  ./esr sql SBX-914a \"select status, count(*) from permits group by status\"",
      "  ./esr sql SBX-914a \"select avg(turnaround_days) from permits\" --arm simulated --day 7",
      "  ./esr sql SBX-914a \"select c.district, count(*) from calls join citizens c",
      "      on c.number = calls.citizen group by 1\" --format csv > calls.csv",
      "The tables: ./esr tables SBX-914a"
    })
final class SqlCommand implements Callable<Integer> {
  private final EsrCommand esr;

  enum Format {
    TABLE,
    JSON,
    CSV
  }

  @Parameters(index = "0", paramLabel = "BOX", description = "Such as SBX-914a.")
  private String box = "";

  @Parameters(index = "1", paramLabel = "QUERY", description = "One SELECT, in quotes.")
  private String query = "";

  @Mixin private LogOptions log = new LogOptions();

  @Option(
      names = "--day",
      paramLabel = "N",
      description = "As of the end of this measured day, from 1 (the last).")
  private @Nullable Integer day;

  @Option(names = "--limit", paramLabel = "N", description = "Most rows, up to 10000 (1000).")
  private @Nullable Integer limit;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table (the default), json, csv.")
  private Format format = Format.TABLE;

  SqlCommand(EsrCommand esr) {
    this.esr = esr;
  }

  @Override
  public Integer call() {
    ObjectNode body = Json.object().put("query", query);
    put(body, "run", log.run);
    put(body, "arm", log.arm);
    put(body, "replication", log.replicationText());
    put(body, "day", day == null ? null : day.toString());
    put(body, "limit", limit == null ? null : limit.toString());
    String path = Paths.of("sandboxes", box, "sql");
    try (RestClient client = esr.client()) {
      if (format == Format.CSV && !esr.json()) {
        esr.terminal().out().print(client.postAccepting(path, body.toString(), "text/csv").body());
        esr.terminal().out().flush();
        return ExitCode.OK;
      }
      Answer answer = client.post(path, body.toString());
      esr.print(
          answer, format == Format.JSON ? answer.body().strip() + "\n" : words(answer.json()));
    }
    return ExitCode.OK;
  }

  private static void put(ObjectNode body, String name, @Nullable String value) {
    if (value != null) {
      body.put(name, value);
    }
  }

  private String words(JsonNode answer) {
    List<String> header = new ArrayList<>();
    answer.path("columns").forEach(column -> header.add(column.path("name").asText()));
    int rows = answer.path("rows").size();
    String count = rows == 1 ? "1 row" : rows + " rows";
    esr.terminal()
        .err()
        .println(
            count
                + (answer.path("truncated").asBoolean() ? ", there are more (--limit)" : "")
                + " as of the end of day "
                + answer.path("day").asInt()
                + " of "
                + LogWords.of(answer));
    return Table.ofRows(header, answer.path("rows"));
  }
}
