package hms.esr.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hms.esr.cli.rest.Answer;
import hms.esr.cli.rest.Paths;
import hms.esr.cli.rest.RestClient;
import hms.esr.cli.rest.RunFollower;
import hms.esr.cli.rest.RunState;
import hms.esr.cli.text.Json;
import hms.esr.cli.text.Outline;
import hms.esr.cli.text.ProgressBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs: start one and wait for its answer, look at one, stop one. */
@Command(
    name = "run",
    description = "Run scenarios, a sweep or a search against the baseline; print the summary.",
    footer = {
      "",
      "Follows the run, with a bar on a terminal; Ctrl-C leaves it running on the server.",
      "Examples:",
      "  ./esr run SBX-914a",
      "  ./esr run SBX-914a --days 28 --replications 30 --scenario SCN-0001",
      "  ./esr run SBX-914a --scenario SCN-0001 --scenario SCN-0002 --precision 2%%",
      "  ./esr run SBX-914a --sweep permit-svc.REVIEW_SLA_DAYS=1..15",
      "  ./esr run SBX-914a --find \"smallest REVIEW_SLA_DAYS with inspector.load <= 8\"",
      "  ./esr run SBX-914a --sensitivity one-at-a-time",
      "  ./esr run SBX-914a --async --json",
      "  ./esr run show RUN-000001"
    })
final class RunCommand implements Callable<Integer> {
  private final EsrCommand esr;

  // Optional to picocli only because the sub-commands below do without it.
  @Parameters(arity = "0..1", paramLabel = "BOX", description = "Such as SBX-914a.")
  private @Nullable String box;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "14",
      description = "Virtual days measured (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(
      names = "--scenario",
      paramLabel = "ID",
      description = "Which scenario (default: the newest); several are compared and ranked.")
  private List<String> scenarios = new ArrayList<>();

  @Option(names = "--replications", paramLabel = "N", description = "Simulated repeats an arm.")
  private @Nullable Integer replications;

  @Option(
      names = "--precision",
      paramLabel = "P",
      description =
          "Add replications until half of each interval is at most this share of the mean, such as"
              + " 5%%.")
  private @Nullable String precision;

  @Option(
      names = "--max-replications",
      paramLabel = "N",
      description = "The most that --precision or --find add up to (default: 200).")
  private @Nullable Integer maxReplications;

  @Option(
      names = "--warmup",
      paramLabel = "N",
      description = "Virtual days before measuring (default: 28), or auto to detect them.")
  private @Nullable String warmup;

  @Option(names = "--seed", paramLabel = "N", description = "Another seed than the sandbox's.")
  private @Nullable Long seed;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "transition: switch the policy on the first measured day.")
  private @Nullable String mode;

  @Option(names = "--async", description = "Do not wait: print the run and return.")
  private boolean async;

  @Mixin private StudyOptions study = new StudyOptions();

  RunCommand(EsrCommand esr) {
    this.esr = esr;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (box == null) {
      throw esr.usage("run needs a BOX, such as: ./esr run SBX-914a");
    }
    try (RestClient client = esr.client()) {
      Answer started = client.postAsking(Paths.of("run"), body(box).toString(), "respond-async");
      String runId = started.json().path("runId").asText();
      if (async) {
        esr.print(
            started, "Run " + runId + " is started. Follow it: ./esr run show " + runId + "\n");
        return ExitCode.OK;
      }
      return answerOf(client, runId);
    }
  }

  private int answerOf(RestClient client, String runId) throws InterruptedException {
    JsonNode run;
    try (ProgressBar bar = new ProgressBar(esr.terminal(), runId)) {
      run = new RunFollower(client, bar).untilEnded(runId);
    }
    RunState state = RunState.of(run);
    if (!state.succeeded()) {
      throw new FailedException(
          "run "
              + runId
              + " is "
              + state.status().toLowerCase(Locale.ROOT)
              + "\n"
              + Outline.of(run));
    }
    String format = esr.json() ? RestClient.JSON : "text/plain";
    String report = client.get(Paths.of("runs", runId, "report"), format).body();
    esr.terminal().out().println(report.stripTrailing());
    return ExitCode.OK;
  }

  private ObjectNode body(String box) {
    ObjectNode body = Json.object().put("box", box).put("days", days);
    if (scenarios.size() == 1) {
      body.put("scenario", scenarios.getFirst());
    } else if (!scenarios.isEmpty()) {
      scenarios.forEach(body.putArray("scenario")::add);
    }
    if (replications != null) {
      body.put("replications", replications);
    }
    if (precision != null) {
      body.put("precision", precision);
    }
    if (maxReplications != null) {
      body.put("maxReplications", maxReplications);
    }
    if (warmup != null) {
      body.put("warmupDays", warmup);
    }
    if (seed != null) {
      body.put("seed", seed);
    }
    if (mode != null) {
      body.put("mode", mode);
    }
    study.addTo(body);
    return body;
  }

  @Command(
      name = "show",
      description = "One run: status, progress, seed, fingerprint.",
      footer = {"", "Example: ./esr run show RUN-000001"})
  int show(@Parameters(paramLabel = "RUN", description = "Such as RUN-000001.") String run) {
    esr.printOne("runs", run);
    return ExitCode.OK;
  }

  @Command(
      name = "cancel",
      description = "Stop a run; it leaves no report.",
      footer = {"", "Example: ./esr run cancel RUN-000001"})
  int cancel(@Parameters(paramLabel = "RUN", description = "Such as RUN-000001.") String run) {
    try (RestClient client = esr.client()) {
      Answer answer = client.delete(Paths.of("runs", run));
      esr.print(answer, "Run " + run + " is cancelled.\n");
    }
    return ExitCode.OK;
  }
}
