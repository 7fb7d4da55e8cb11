package hms.esr.server.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The processes in which Python probes run. None is started before a Python probe is checked or
 * sampled; idle ones are kept for the next use, for a start takes a second or more.
 */
@ApplicationScoped
public class ScriptWorkers {
  private static final Duration KEPT_IDLE = Duration.ofMinutes(5);

  private final ScriptSettings settings;
  private final Semaphore places;
  private final Deque<Idle> idle = new ArrayDeque<>();
  private boolean closed;

  /** Reading a script must not wait for a long run: it has a place of its own. */
  private final Semaphore checking = new Semaphore(1, true);

  ScriptWorkers(ScriptSettings settings) {
    this.settings = settings;
    this.places = new Semaphore(settings.workers(), true);
  }

  private record Idle(Worker worker, long sinceNanos) {}

  /** Why Python probes cannot be run here, and how to mend it; null: they can. */
  public @Nullable String whatIsMissing() {
    return WorkerCommand.isInstalled(settings.jars())
        ? null
        : "Python is not installed with this server: there are no jars in "
            + settings.jars()
            + ". Build the module python (./esr build), or set esr.python to where they are.";
  }

  /** Begins to start a process, so that the first sample need not wait for it. */
  public void warmUp() {
    synchronized (idle) {
      if (closed || !idle.isEmpty() || places.availablePermits() < settings.workers()) {
        return;
      }
      if (whatIsMissing() == null) {
        idle.push(new Idle(Worker.start(settings), System.nanoTime()));
      }
    }
  }

  /** Opens a session; waits for a free process. Open it when sampling begins, not earlier. */
  public ScriptSession open() {
    places.acquireUninterruptibly();
    return new WorkerSession(this, settings);
  }

  /** Reads a script as far as a run would before the first sample. */
  public ScriptCheck check(String source) {
    String missing = whatIsMissing();
    if (missing != null) {
      return new ScriptCheck.Unavailable(missing);
    }
    checking.acquireUninterruptibly();
    try {
      return checked(source);
    } finally {
      checking.release();
    }
  }

  private ScriptCheck checked(String source) {
    try {
      Worker worker = take();
      JsonNode answer =
          worker.ask(
              Worker.order("check").put("source", source),
              settings.sample(),
              question -> JsonNodeFactory.instance.objectNode().put("error", "no tables"));
      giveBack(worker, answer.path("broken").asBoolean());
      if (answer.has("registered")) {
        TreeMap<String, Integer> lines = new TreeMap<>();
        answer
            .path("registered")
            .properties()
            .forEach(entry -> lines.put(entry.getKey(), entry.getValue().asInt()));
        return new ScriptCheck.Readable(lines);
      }
      return new ScriptCheck.Faulty(
          answer.path("line").asInt(),
          answer.path("column").asInt(),
          answer.path("cause").asText());
    } catch (WorkerGoneException gone) {
      return new ScriptCheck.Faulty(0, 0, gone.reason());
    }
  }

  /** A process that nobody else uses, with an interpreter that no script was in. */
  Worker take() {
    Worker worker = anIdle();
    if (worker == null) {
      worker = Worker.start(settings);
    }
    worker.tell(Worker.order("open"));
    return worker;
  }

  private @Nullable Worker anIdle() {
    synchronized (idle) {
      while (!idle.isEmpty()) {
        Worker worker = idle.pop().worker();
        if (worker.isAlive()) {
          return worker;
        }
      }
      return null;
    }
  }

  /** Takes a process back, to be used again unless a script broke a limit in it. */
  void giveBack(Worker worker, boolean broken) {
    synchronized (idle) {
      if (broken || closed || !worker.isAlive() || idle.size() >= settings.workers()) {
        worker.close();
        return;
      }
      idle.push(new Idle(worker, System.nanoTime()));
    }
    try {
      // The next session's interpreter is made now, while nobody waits.
      worker.tell(Worker.order("open"));
    } catch (WorkerGoneException ended) {
      worker.close();
    }
  }

  void leave() {
    places.release();
  }

  @Scheduled(identity = "idle-probe-workers", every = "1m", delayed = "1m")
  void onSchedule() {
    endIdle(KEPT_IDLE);
  }

  /** Ends processes that were idle that long. */
  void endIdle(Duration atLeast) {
    long before = System.nanoTime() - atLeast.toNanos();
    synchronized (idle) {
      idle.removeIf(
          waiting -> {
            boolean old = waiting.sinceNanos() - before <= 0;
            if (old) {
              waiting.worker().close();
            }
            return old;
          });
    }
  }

  @PreDestroy
  void close() {
    synchronized (idle) {
      closed = true;
      idle.forEach(waiting -> waiting.worker().close());
      idle.clear();
    }
  }
}
