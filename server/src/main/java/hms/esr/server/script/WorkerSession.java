package hms.esr.server.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hms.esr.eventlog.TableQueries;
import hms.esr.server.runtime.CustomProbe;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A session over a process, and over a fresh one after a script broke a limit: as no variable
 * outlives a sample, the other probes of the session do not notice.
 */
final class WorkerSession implements ScriptSession {
  private final ScriptWorkers workers;
  private final ScriptSettings settings;
  private final Map<String, Integer> programs = new HashMap<>();
  private final Set<Integer> loaded = new HashSet<>();
  private final Map<String, Duration> taken = new HashMap<>();
  private @Nullable Worker worker;
  private boolean open = true;

  WorkerSession(ScriptWorkers workers, ScriptSettings settings) {
    this.workers = workers;
    this.settings = settings;
  }

  @Override
  public ScriptAnswer sample(CustomProbe probe, ScriptMoment moment, TableQueries tables) {
    String missing = workers.whatIsMissing();
    if (missing != null) {
      return new ScriptAnswer.Failed(0, 0, missing);
    }
    Duration left = settings.replication().minus(taken.getOrDefault(probe.metric(), Duration.ZERO));
    if (!left.isPositive()) {
      return new ScriptAnswer.Failed(
          0,
          0,
          "its samples took longer than the "
              + settings.replication().toSeconds()
              + " s that they may take together in one replication");
    }
    Duration limit = left.compareTo(settings.sample()) < 0 ? left : settings.sample();
    try {
      return sample(probe, moment, tables, limit);
    } catch (WorkerGoneException gone) {
      drop();
      return new ScriptAnswer.Failed(0, 0, gone.reason());
    }
  }

  private ScriptAnswer sample(
      CustomProbe probe, ScriptMoment moment, TableQueries tables, Duration limit) {
    Worker at = worker();
    int program = programs.computeIfAbsent(probe.source(), source -> programs.size());
    if (loaded.add(program)) {
      at.tell(Worker.order("load").put("program", program).put("source", probe.source()));
    }
    ObjectNode order =
        Worker.order("sample")
            .put("program", program)
            .put("metric", probe.metric())
            .put("day", moment.day())
            .put("now", moment.now().toString());
    boolean first = !taken.containsKey(probe.metric());
    long began = System.nanoTime();
    JsonNode answer = at.ask(order, limit, question -> TableReply.to(question, tables));
    // The first sample may have waited for its process to start.
    taken.merge(
        probe.metric(),
        first ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - began),
        Duration::plus);
    if (answer.has("number")) {
      JsonNode number = answer.path("number");
      return new ScriptAnswer.Value(number.isNull() ? Double.NaN : number.doubleValue());
    }
    if (answer.path("broken").asBoolean()) {
      drop();
    }
    return new ScriptAnswer.Failed(
        answer.path("line").asInt(), answer.path("column").asInt(), answer.path("cause").asText());
  }

  private Worker worker() {
    Worker there = worker;
    if (there == null) {
      there = workers.take();
      worker = there;
    }
    return there;
  }

  private void drop() {
    if (worker != null) {
      worker.close();
      worker = null;
      loaded.clear();
    }
  }

  @Override
  public void close() {
    if (!open) {
      return;
    }
    open = false;
    if (worker != null) {
      workers.giveBack(worker, false);
      worker = null;
    }
    workers.leave();
  }
}
