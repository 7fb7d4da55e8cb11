package hms.esr.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hms.esr.cli.rest.Answer;
import hms.esr.cli.rest.Paths;
import hms.esr.cli.rest.RestClient;
import hms.esr.cli.text.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a scenario, from options, from a file, or from both. */
@Command(
    name = "add",
    description = "Add a what-if to a sandbox. The server checks it at once.",
    footer = {
      "",
      "Examples:",
      "  ./esr scenario add SBX-914a 3-day-permits --change permit-svc.REVIEW_SLA_DAYS=3",
      "  ./esr scenario add SBX-914a more-inspectors --headcount inspectors=60 \\",
      "      --hours inspectors=08:00-18:00 --question 'Do ten hours a day suffice?'",
      "  ./esr scenario add SBX-914a --file scenario.json"
    })
final class ScenarioAddCommand implements Callable<Integer> {
  private final EsrCommand esr;

  @Parameters(index = "0", paramLabel = "BOX", description = "Such as SBX-914a.")
  private String box = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "What people will call it; may stand in the file instead.")
  private @Nullable String name;

  @Option(
      names = "--change",
      paramLabel = "SERVICE.ENV=VALUE",
      description = "Set an env of a service; repeatable.")
  private List<String> changes = List.of();

  @Option(
      names = "--headcount",
      paramLabel = "POOL=N",
      description = "Staff of a pool; repeatable.")
  private Map<String, Integer> headcounts = new LinkedHashMap<>();

  @Option(
      names = "--hours",
      paramLabel = "POOL=FROM-TO",
      description = "Working hours of a pool, such as inspectors=08:00-18:00; repeatable.")
  private Map<String, String> hours = new LinkedHashMap<>();

  @Option(
      names = "--habit",
      paramLabel = "NAME=FACTOR",
      description = "Multiply a habit of the citizens; repeatable.")
  private Map<String, BigDecimal> habits = new LinkedHashMap<>();

  @Option(
      names = "--question",
      paramLabel = "TEXT",
      description = "The question behind it; stands in the report.")
  private @Nullable String question;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "A scenario as JSON; - reads it from the input. Options add to it.")
  private @Nullable String file;

  ScenarioAddCommand(EsrCommand esr) {
    this.esr = esr;
  }

  @Override
  public Integer call() throws IOException {
    ObjectNode body = start();
    body.put("box", box);
    if (name != null) {
      body.put("name", name);
    }
    if (question != null) {
      body.put("question", question);
    }
    addChanges(body.withArrayProperty("changes"));
    if (!body.has("name") || body.path("changes").isEmpty()) {
      throw esr.usage(
          "scenario add needs a NAME and at least one --change (or a --file with both)");
    }
    try (RestClient client = esr.client()) {
      Answer answer = client.post(Paths.of("scenarios"), body.toString());
      esr.print(
          answer,
          "Scenario "
              + ScenarioCommands.id(answer.json())
              + " ("
              + body.path("name").asText()
              + ") is added to "
              + box
              + ".\n"
              + "Next: ./esr probes pick "
              + box
              + " METRIC...   then   ./esr run "
              + box
              + "\n");
    }
    return ExitCode.OK;
  }

  private ObjectNode start() throws IOException {
    if (file == null) {
      return Json.object();
    }
    try {
      JsonNode read = Json.read(text(file));
      if (read instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException malformed) {
      throw esr.usage(file + " is not JSON: " + malformed.getMessage());
    } catch (NoSuchFileException missing) {
      throw esr.usage("no such file: " + missing.getMessage());
    }
    throw esr.usage(file + " must hold one JSON object");
  }

  private String text(String name) throws IOException {
    return name.equals("-")
        ? new String(esr.terminal().in().readAllBytes(), StandardCharsets.UTF_8)
        : Files.readString(Path.of(name));
  }

  private void addChanges(ArrayNode body) {
    for (String change : changes) {
      body.add(envChange(change));
    }
    // What changes in one pool is one change, even where several options say it.
    Map<String, ObjectNode> pools = new LinkedHashMap<>();
    headcounts.forEach((pool, n) -> pools.computeIfAbsent(pool, this::pool).put("headcount", n));
    hours.forEach((pool, span) -> pools.computeIfAbsent(pool, this::pool).put("hours", span));
    pools.values().forEach(body::add);
    habits.forEach((habit, by) -> body.addObject().put("habit", habit).put("factor", by));
  }

  private ObjectNode pool(String name) {
    return Json.object().put("pool", name);
  }

  // A service's name may hold dots, an env's name hardly ever: the last dot before "=" divides.
  private ObjectNode envChange(String change) {
    int equals = change.indexOf('=');
    int dot = equals < 0 ? -1 : change.lastIndexOf('.', equals);
    if (dot < 1 || dot + 1 == equals) {
      throw esr.usage(
          "--change "
              + change
              + ": write SERVICE.ENV=VALUE,"
              + " such as permit-svc.REVIEW_SLA_DAYS=3");
    }
    return Json.object()
        .put("service", change.substring(0, dot))
        .put("env", change.substring(dot + 1, equals))
        .put("value", change.substring(equals + 1));
  }
}
