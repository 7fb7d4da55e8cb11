package hms.esr.cli.quickstart;

import hms.esr.cli.rest.Answer;
import hms.esr.cli.rest.Paths;
import hms.esr.cli.rest.RefusedException;
import hms.esr.cli.rest.RestClient;
import hms.esr.cli.rest.RunFollower;
import hms.esr.cli.rest.RunState;
import hms.esr.cli.text.PrettyJson;
import hms.esr.cli.text.ProgressBar;
import hms.esr.cli.text.Terminal;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Does the five calls of the quick start, and shows each with its answer. */
final class Walkthrough {
  private static final long LOOK_EVERY_MS = 200;
  private static final String BOLD = "\u001b[1m";
  private static final String END = "\u001b[0m";

  private final RestClient client;
  private final Terminal terminal;
  private final PrettyJson pretty;

  Walkthrough(RestClient client, Terminal terminal) {
    this.client = client;
    this.terminal = terminal;
    this.pretty = new PrettyJson(terminal.colour());
  }

  /** Asks the permit question and gives the id of the sandbox in which it was answered. */
  String walk() throws InterruptedException {
    String box = show(Call.sandbox()).json().path("boxId").asText();
    show(Call.scenario(box));
    show(Call.probes(box));
    run(box);
    show(Call.report(box));
    return box;
  }

  private Answer show(Call call) {
    announce(call);
    Answer answer =
        call.body() == null
            ? client.get(call.path())
            : RestClient.await(client.postLikeCurl(call.path(), call.body()));
    print(answer);
    return answer;
  }

  private void run(String box) throws InterruptedException {
    Call call = Call.run(box);
    announce(call);
    Answer answer;
    try (ProgressBar bar = new ProgressBar(terminal, "simulating")) {
      CompletableFuture<Answer> running =
          client.postLikeCurl(call.path(), String.valueOf(call.body()));
      while (!running.isDone()) {
        look(box, bar);
        Thread.sleep(LOOK_EVERY_MS);
      }
      answer = RestClient.await(running);
      if (answer.accepted()) {
        new RunFollower(client, bar).untilEnded(answer.json().path("runId").asText());
      }
    }
    print(answer);
  }

  // The call that starts the run waits for its end, so the progress is read from the report,
  // which says how far its run is. Right after the start there may be none yet: also fine.
  private void look(String box, ProgressBar bar) {
    try {
      RunState state = RunState.of(client.get(Paths.of("report", box)).json());
      bar.show(state.fraction(), state.status().toLowerCase(Locale.ROOT));
    } catch (RefusedException noReportYet) {
      bar.show(Double.NaN, "");
    }
  }

  private void announce(Call call) {
    String command = "$ " + call.asCurl(client.server().getAuthority());
    terminal.out().println(terminal.colour() ? BOLD + command + END : command);
    terminal.out().flush();
  }

  private void print(Answer answer) {
    terminal.out().println(pretty.format(answer.json()));
    terminal.out().println();
    terminal.out().flush();
  }
}
