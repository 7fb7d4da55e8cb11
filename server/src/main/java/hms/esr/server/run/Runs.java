package hms.esr.server.run;

import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import hms.esr.server.report.RunReport;
import hms.esr.server.runtime.Runtimes;
import hms.esr.server.sandbox.SandboxBelongings;
import hms.esr.server.store.Page;
import hms.esr.server.store.PageRequest;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * All runs. A run is recorded before it starts; one that a crash left unfinished starts again with
 * the server, and gives the same result.
 */
@ApplicationScoped
public class Runs implements SandboxBelongings {
  private static final Logger LOG = Logger.getLogger(Runs.class);
  private static final Duration STOPPING = Duration.ofSeconds(20);

  private final RunStore store;
  private final Runtimes runtimes;
  private final LocalUnits units;
  private final RunMetrics metrics;
  private final Map<String, ActiveRun> active = new ConcurrentHashMap<>();
  private final Map<String, UnitExecutor.Batch> batches = new ConcurrentHashMap<>();
  private final Map<String, ActiveRun.Outcome> unrecorded = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  Runs(RunStore store, Runtimes runtimes, LocalUnits units, RunMetrics metrics) {
    this.store = store;
    this.runtimes = runtimes;
    this.units = units;
    this.metrics = metrics;
  }

  /**
   * Records a run and queues its units.
   *
   * @throws Refused when a run of the sandbox is active
   */
  public synchronized Run start(RunPlan plan) {
    String box = plan.box().boxId();
    recordAgain();
    Optional<Run> other = store.newest(box, List.of(RunStatus.QUEUED, RunStatus.RUNNING));
    if (other.isPresent()) {
      throw busy(box, other.get());
    }
    Run run = store.add(plan);
    queue(run);
    return run;
  }

  private void queue(Run run) {
    RunPlan plan = run.plan();
    ActiveRun job = new ActiveRun(run.runId(), plan, runtimes.named(plan.runtime()), metrics);
    active.put(run.runId(), job);
    advance(job);
  }

  /** Queues a run's next units, or ends it when there are none. */
  private void advance(ActiveRun job) {
    List<Runnable> wave = stopping ? List.of() : job.next(() -> markRunning(job.runId()));
    if (wave.isEmpty()) {
      end(job);
      return;
    }
    UnitExecutor.Batch batch = units.submit(job.plan().box().boxId(), wave);
    batches.put(job.runId(), batch);
    if (job.isStopped()) {
      batch.withdraw(); // it was stopped between two waves, when there was none to withdraw
    }
    batch.ended().thenRun(() -> advance(job));
  }

  private void markRunning(String runId) {
    try {
      store.running(runId);
    } catch (Refused e) {
      // A full disk now need not be one at the end; the record still says QUEUED, which is safe.
      LOG.warnf("%s: its start could not be recorded: %s", runId, e.detail());
    }
  }

  private void end(ActiveRun job) {
    if (stopping) {
      return; // it stays recorded as unfinished, and starts again with the server
    }
    ActiveRun.Outcome outcome = outcomeOf(job);
    unrecorded.put(job.runId(), outcome);
    try {
      record(job.runId());
    } catch (Refused e) {
      LOG.errorf("%s: its result is kept in memory: %s", job.runId(), e.detail());
    } finally {
      job.ended(statusOf(outcome));
    }
  }

  private static ActiveRun.Outcome outcomeOf(ActiveRun job) {
    try {
      return job.outcome();
    } catch (Throwable e) {
      LOG.errorf(e, "%s: its report could not be made", job.runId());
      return new ActiveRun.Outcome.Failed("The report could not be made: " + e.getMessage());
    }
  }

  /** Records an outcome that is not; what the store cannot take stays for the next try. */
  private synchronized void record(String runId) {
    ActiveRun job = active.get(runId);
    ActiveRun.Outcome outcome = unrecorded.get(runId);
    if (job == null || outcome == null) {
      return;
    }
    double fraction = job.progress().fraction();
    switch (outcome) {
      case ActiveRun.Outcome.Done finished ->
          store.done(runId, job.progress().done(), finished.report());
      case ActiveRun.Outcome.Failed failed -> store.failed(runId, fraction, failed.error());
      case ActiveRun.Outcome.Cancelled stopped -> store.cancelled(runId, fraction);
    }
    metrics.ended(statusOf(outcome));
    unrecorded.remove(runId);
    active.remove(runId);
    batches.remove(runId);
  }

  private void recordAgain() {
    List.copyOf(unrecorded.keySet()).forEach(this::record);
  }

  private static RunStatus statusOf(ActiveRun.Outcome outcome) {
    return switch (outcome) {
      case ActiveRun.Outcome.Done finished -> RunStatus.DONE;
      case ActiveRun.Outcome.Failed failed -> RunStatus.FAILED;
      case ActiveRun.Outcome.Cancelled stopped -> RunStatus.CANCELLED;
    };
  }

  /**
   * A run as it is now.
   *
   * @throws Refused when there is none
   */
  public Run find(String runId) {
    record(runId);
    return live(store.byId(runId).orElseThrow(() -> unknown(runId)));
  }

  /** A page of runs, oldest first; of all sandboxes when {@code boxId} is null. */
  public Page<Run> page(@Nullable String boxId, PageRequest request) {
    return store.page(boxId, request).map(this::live);
  }

  /** The newest run of a sandbox in one of these states, also of a wiped sandbox. */
  public Optional<Run> newest(String boxId, List<RunStatus> states) {
    recordAgain();
    return store.newest(boxId, states).map(this::live);
  }

  /** The report of a run that is done. */
  public Optional<RunReport> report(String runId) {
    return store.report(runId);
  }

  /** Waits for the end of a run, or so long; gives back the run as it is then. */
  public Run await(String runId, Duration most) throws InterruptedException {
    ActiveRun job = active.get(runId);
    if (job != null && most.isPositive()) {
      try {
        job.ended().get(most.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        LOG.debugf("%s goes on", runId);
      } catch (ExecutionException e) {
        throw new IllegalStateException("the end of a run is never exceptional", e);
      }
    }
    return find(runId);
  }

  /** Stops a run; one that has ended stays as it is. */
  public Run cancel(String runId) throws InterruptedException {
    ActiveRun job = active.get(runId);
    if (job != null) {
      stop(job);
      return await(runId, STOPPING);
    }
    return find(runId);
  }

  private void stop(ActiveRun job) {
    job.cancel();
    UnitExecutor.Batch batch = batches.get(job.runId());
    if (batch != null) {
      batch.withdraw();
    }
  }

  /**
   * Tells how far a run is: now, at each change, and at the end.
   *
   * @return what ends the telling
   */
  public Runnable follow(String runId, Consumer<RunProgress> follower) {
    ActiveRun job = active.get(runId);
    if (job == null) {
      follower.accept(find(runId).progress());
      return () -> {};
    }
    job.follow(follower);
    return () -> job.unfollow(follower);
  }

  private Run live(Run stored) {
    ActiveRun job = active.get(stored.runId());
    return job == null || !stored.status().isActive() ? stored : stored.with(job.progress());
  }

  void resume(@Observes StartupEvent event) {
    for (Run run : store.unfinished()) {
      LOG.infof("%s was left unfinished and starts again", run.runId());
      store.queued(run.runId());
      try {
        queue(run);
      } catch (Refused e) {
        // A server that no longer has the run's runtime must still start.
        store.failed(run.runId(), 0, e.detail());
      }
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    active.values().forEach(this::stop);
  }

  @Override
  public String name() {
    return "activeRuns";
  }

  @Override
  public int order() {
    return 10;
  }

  /** Stops the sandbox's runs and waits until they have; their records and reports stay. */
  @Override
  public long wipe(String boxId) {
    long stopped = 0;
    for (ActiveRun job : List.copyOf(active.values())) {
      if (job.plan().box().boxId().equals(boxId)) {
        cancelled(job.runId());
        stopped++;
      }
    }
    return stopped;
  }

  private void cancelled(String runId) {
    try {
      cancel(runId);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while stopping " + runId, e);
    }
  }

  private static Refused busy(String box, Run other) {
    return new Refused(
        RefusalKind.CONFLICT,
        "run-active",
        "Run "
            + other.runId()
            + " of sandbox "
            + box
            + " is "
            + other.status()
            + ". Follow it with GET /api/esr/runs/"
            + other.runId()
            + ", cancel it with DELETE /api/esr/runs/"
            + other.runId()
            + ", or wait for its end.");
  }

  private static Refused unknown(String runId) {
    return new Refused(
        RefusalKind.UNKNOWN,
        "unknown-run",
        "There is no run '" + runId + "'. GET /api/esr/runs lists those there are.");
  }
}
