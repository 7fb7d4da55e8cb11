package hms.esr.server.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import hms.esr.server.run.RunProgress;
import hms.esr.server.run.Runs;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A run's progress as a stream of server-sent events that ends with the run. */
@ApplicationScoped
public class RunEvents {
  private final Runs runs;
  private final ObjectWriter json;
  private final Duration heartbeat;

  /** {@code esr.events.heartbeat}: how often a silent stream shows that it lives. */
  RunEvents(
      Runs runs,
      ObjectMapper mapper,
      @ConfigProperty(name = "esr.events.heartbeat", defaultValue = "PT10S") Duration heartbeat) {
    this.runs = runs;
    this.json = mapper.writer().without(SerializationFeature.INDENT_OUTPUT);
    this.heartbeat = heartbeat;
  }

  Multi<OutboundSseEvent> of(String runId, Sse sse) {
    return Multi.createFrom()
        .<OutboundSseEvent>emitter(
            emitter -> {
              Cancellable beats =
                  Multi.createFrom()
                      .ticks()
                      .every(heartbeat)
                      .subscribe()
                      .with(tick -> emitter.emit(sse.newEventBuilder().comment("alive").build()));
              Runnable stop = runs.follow(runId, now -> tell(runId, now, sse, emitter));
              emitter.onTermination(
                  () -> {
                    beats.cancel();
                    stop.run();
                  });
            });
  }

  private void tell(
      String runId, RunProgress now, Sse sse, MultiEmitter<? super OutboundSseEvent> emitter) {
    emitter.emit(event(runId, now, sse));
    if (!now.status().isActive()) {
      emitter.complete();
    }
  }

  private OutboundSseEvent event(String runId, RunProgress progress, Sse sse) {
    String name =
        progress.status().isActive()
            ? "progress"
            : progress.status().name().toLowerCase(Locale.ROOT);
    return sse.newEventBuilder().name(name).data(String.class, text(runId, progress)).build();
  }

  private String text(String runId, RunProgress progress) {
    try {
      return json.writeValueAsString(RunView.Event.of(runId, progress));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a run's progress is plain values", e);
    }
  }
}
