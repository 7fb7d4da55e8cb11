package hms.esr.server.run;

import hms.esr.server.report.RunReport;
import hms.esr.server.run.study.ArmPlan;
import hms.esr.server.run.study.Experiment;
import hms.esr.server.run.study.Unit;
import hms.esr.server.runtime.Runtime;
import hms.esr.server.runtime.UnitResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A run at work: its units, how far it is, and who follows it. */
final class ActiveRun {
  private static final Logger LOG = Logger.getLogger(ActiveRun.class);

  /** What became of a run when its last unit ended. */
  sealed interface Outcome {
    record Done(RunReport report) implements Outcome {}

    record Failed(String error) implements Outcome {}

    record Cancelled() implements Outcome {}
  }

  private final String runId;
  private final RunPlan plan;
  private final Runtime runtime;
  private final RunMetrics metrics;
  private final Experiment experiment;
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger expected = new AtomicInteger();
  private final AtomicBoolean started = new AtomicBoolean();
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
  private volatile RunStatus status = RunStatus.QUEUED;
  private final List<Consumer<RunProgress>> followers = new CopyOnWriteArrayList<>();
  private final CompletableFuture<RunStatus> ended = new CompletableFuture<>();

  ActiveRun(String runId, RunPlan plan, Runtime runtime, RunMetrics metrics) {
    this.runId = runId;
    this.plan = plan;
    this.runtime = runtime;
    this.metrics = metrics;
    this.experiment = plan.experiment();
    this.expected.set(experiment.expectedUnits());
  }

  String runId() {
    return runId;
  }

  RunPlan plan() {
    return plan;
  }

  /**
   * The next wave of units, in the order in which they start; empty when there is nothing more to
   * do. To be asked when the last wave has ended. {@code onStart} runs once.
   */
  List<Runnable> next(Runnable onStart) {
    if (isStopped()) {
      return List.of();
    }
    try {
      List<Unit> wave = experiment.next();
      asked.addAndGet(wave.size());
      // What was expected is a guess until more is asked for.
      expected.accumulateAndGet(asked.get(), Math::max);
      List<Runnable> units = new ArrayList<>();
      wave.forEach(unit -> units.add(() -> compute(unit, onStart)));
      return units;
    } catch (Throwable e) {
      // As in compute: a run that nobody ends would be waited for without end.
      LOG.errorf(e, "%s: its next units could not be found", runId);
      failure.compareAndSet(null, "The next units could not be found: " + e.getMessage());
      return List.of();
    }
  }

  private void compute(Unit unit, Runnable onStart) {
    if (isStopped()) {
      return;
    }
    try {
      if (started.compareAndSet(false, true)) {
        onStart.run();
        move(RunStatus.RUNNING);
      }
      long from = System.nanoTime();
      runtime.prepare(plan.box());
      UnitResult result = runtime.simulate(plan.unit(experiment, unit), this::isStopped);
      experiment.add(unit, result);
      metrics.unit(System.nanoTime() - from, TimeUnit.NANOSECONDS);
      done.incrementAndGet();
      tell();
    } catch (CancellationException e) {
      LOG.debugf("%s: a unit ended early", runId);
    } catch (Throwable e) {
      // Whatever it is, the run must end as failed, or it would be waited for without end.
      ArmPlan arm = experiment.arm(unit);
      String name = arm == null ? "unaltered" : arm.id();
      LOG.errorf(e, "%s: replication %d of the %s arm failed", runId, unit.replication(), name);
      failure.compareAndSet(null, cause(name, unit.replication(), e));
    }
  }

  private static String cause(String arm, int replication, Throwable failure) {
    String message = failure.getMessage();
    String plain = message == null ? failure.getClass().getSimpleName() : message;
    return String.format(
        Locale.ROOT,
        "Replication %d of the %s arm failed: %s",
        replication,
        arm,
        plain.lines().findFirst().orElse(plain));
  }

  void cancel() {
    cancelled.set(true);
  }

  boolean isStopped() {
    return cancelled.get() || failure.get() != null;
  }

  /** What became of it; to be asked once, when there is no further wave. */
  Outcome outcome() {
    String error = failure.get();
    if (error != null) {
      return new Outcome.Failed(error);
    }
    if (cancelled.get() || done.get() < asked.get()) {
      return new Outcome.Cancelled();
    }
    return new Outcome.Done(
        RunReports.of(
            runId, plan, experiment, runtime.versions(plan.box()), runtime.groupings(plan.box())));
  }

  /** Tells followers and waiters how it ended. */
  void ended(RunStatus last) {
    move(last);
    ended.complete(last);
  }

  /** Completes with the last status, once it is recorded. */
  CompletableFuture<RunStatus> ended() {
    return ended.copy();
  }

  RunProgress progress() {
    // A search or a wanted precision may need less than was expected: all is done when it ends.
    int total = status == RunStatus.DONE ? Math.max(1, done.get()) : expected.get();
    return new RunProgress(status, done.get(), total);
  }

  /** Tells the follower the state now and then each change, until the end. */
  void follow(Consumer<RunProgress> follower) {
    followers.add(follower);
    follower.accept(progress());
  }

  void unfollow(Consumer<RunProgress> follower) {
    followers.remove(follower);
  }

  private void move(RunStatus next) {
    status = next;
    tell();
  }

  private void tell() {
    RunProgress now = progress();
    followers.forEach(follower -> follower.accept(now));
  }
}
