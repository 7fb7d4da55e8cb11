package hms.esr.cli.rest;

import com.fasterxml.jackson.databind.JsonNode;
import hms.esr.cli.text.Json;
import hms.esr.cli.text.ProgressBar;
import java.util.Locale;

/** Follows a run to its end: by its events, and by asking where the stream ends early. */
public final class RunFollower {
  private static final long ASK_AGAIN_MS = 300;

  private final RestClient client;
  private final ProgressBar bar;

  /** A follower that draws on {@code bar}. */
  public RunFollower(RestClient client, ProgressBar bar) {
    this.client = client;
    this.bar = bar;
  }

  /**
   * Waits for the end of a run.
   *
   * @return the run's document as it is at the end
   */
  public JsonNode untilEnded(String runId) throws InterruptedException {
    client.events(Paths.of("runs", runId, "events"), this::show);
    while (true) {
      JsonNode run = client.get(Paths.of("runs", runId)).json();
      RunState state = RunState.of(run);
      if (state.ended()) {
        return run;
      }
      draw(state);
      Thread.sleep(ASK_AGAIN_MS);
    }
  }

  private void show(ServerEvent event) {
    draw(RunState.of(Json.parse(event.data())));
  }

  private void draw(RunState state) {
    bar.show(state.fraction(), state.status().toLowerCase(Locale.ROOT));
  }
}
