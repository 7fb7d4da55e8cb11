package hms.esr.server.run;

import hms.esr.server.report.RunReport;
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
  private final ArmFold baseline;
  private final ArmFold simulated;
  private final AtomicInteger done = new AtomicInteger();
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
    this.baseline = new ArmFold(plan.probes().size(), plan.days(), true);
    this.simulated = new ArmFold(plan.probes().size(), plan.days(), true);
  }

  String runId() {
    return runId;
  }

  RunPlan plan() {
    return plan;
  }

  /** The units, both arms of a replication next to each other; {@code onStart} runs once. */
  List<Runnable> units(Runnable onStart) {
    List<Runnable> units = new ArrayList<>();
    for (int replication = 0; replication < plan.replications(); replication++) {
      for (Arm arm : Arm.values()) {
        int number = replication;
        units.add(() -> compute(arm, number, onStart));
      }
    }
    return units;
  }

  private void compute(Arm arm, int replication, Runnable onStart) {
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
      UnitResult result = runtime.simulate(plan.unit(arm, replication), this::isStopped);
      (arm == Arm.BASELINE ? baseline : simulated).add(replication, result);
      metrics.unit(System.nanoTime() - from, TimeUnit.NANOSECONDS);
      done.incrementAndGet();
      tell();
    } catch (CancellationException e) {
      LOG.debugf("%s: a unit ended early", runId);
    } catch (Throwable e) {
      // Whatever it is, the run must end as failed, or it would be waited for without end.
      LOG.errorf(e, "%s: replication %d of the %s arm failed", runId, replication, arm);
      failure.compareAndSet(null, cause(arm, replication, e));
    }
  }

  private static String cause(Arm arm, int replication, Throwable failure) {
    String message = failure.getMessage();
    String plain = message == null ? failure.getClass().getSimpleName() : message;
    return String.format(
        Locale.ROOT,
        "Replication %d of the %s arm failed: %s",
        replication,
        arm.name().toLowerCase(Locale.ROOT),
        plain.lines().findFirst().orElse(plain));
  }

  void cancel() {
    cancelled.set(true);
  }

  boolean isStopped() {
    return cancelled.get() || failure.get() != null;
  }

  /** What became of it; to be asked once, after the last unit. */
  Outcome outcome() {
    String error = failure.get();
    if (error != null) {
      return new Outcome.Failed(error);
    }
    if (done.get() < plan.unitCount()) {
      return new Outcome.Cancelled();
    }
    return new Outcome.Done(
        RunReports.of(runId, plan, runtime.versions(plan.box()), baseline, simulated));
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
    return new RunProgress(status, done.get(), plan.unitCount());
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
