package hms.esr.cli;

import hms.esr.cli.rest.Answer;
import hms.esr.cli.rest.Paths;
import hms.esr.cli.rest.RestClient;
import hms.esr.cli.rest.RunState;
import hms.esr.cli.text.PrettyJson;
import hms.esr.cli.text.ProgressBar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports: the newest of a sandbox, or that of one run. */
@Command(
    name = "report",
    description = "The report of a sandbox's newest run, or of one run; waits while it runs.",
    footer = {
      "",
      "Examples:",
      "  ./esr report SBX-914a",
      "  ./esr report SBX-914a --format html -o report.html",
      "  ./esr report RUN-000001 --format csv -o days.csv"
    })
final class ReportCommand implements Callable<Integer> {
  private final EsrCommand esr;

  enum Format {
    TEXT("text/plain"),
    JSON("application/json"),
    FULL("application/json"),
    CSV("text/csv"),
    HTML("text/html");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }
  }

  @Parameters(paramLabel = "BOX|RUN", description = "Such as SBX-914a or RUN-000001.")
  private String subject = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json, full (JSON with all details), csv (daily series), html.")
  private Format format = Format.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write it there; the file is whole or not there.")
  private @Nullable Path output;

  ReportCommand(EsrCommand esr) {
    this.esr = esr;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Format wanted = esr.json() && format == Format.TEXT ? Format.JSON : format;
    try (RestClient client = esr.client()) {
      Answer report = finished(client, wanted);
      if (output == null) {
        esr.terminal().out().println(laidOut(report, wanted).stripTrailing());
      } else {
        WholeFile.write(output, report.body());
        esr.terminal().err().println("Written to " + output);
      }
    }
    return ExitCode.OK;
  }

  private Answer finished(RestClient client, Format wanted) throws InterruptedException {
    String path = path();
    String asked = wanted == Format.FULL ? Paths.query(path, "detail", "full") : path;
    try (ProgressBar bar = new ProgressBar(esr.terminal(), subject)) {
      Answer answer = client.get(asked, wanted.mediaType);
      while (answer.accepted()) {
        RunState state = RunState.of(answer.json());
        bar.show(state.fraction(), state.status().toLowerCase(Locale.ROOT));
        Thread.sleep(Math.max(1, answer.retryAfterSeconds()) * 1000L);
        answer = client.get(asked, wanted.mediaType);
      }
      return answer;
    }
  }

  private String path() {
    return subject.startsWith("RUN")
        ? Paths.of("runs", subject, "report")
        : Paths.of("report", subject);
  }

  private String laidOut(Answer report, Format wanted) {
    boolean tree = wanted == Format.JSON || wanted == Format.FULL;
    if (!tree || esr.json() || report.json().isMissingNode()) {
      return report.body();
    }
    return new PrettyJson(esr.terminal().colour()).format(report.json());
  }
}
