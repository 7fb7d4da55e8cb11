package hms.esr.python;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.graalvm.polyglot.Context;

/** Ends what a context executes when its time is over, where it listens to that. */
final class Deadline implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private enum State {
    RUNNING,
    PASSED,
    CLOSED
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
  private final Context context;
  private final ScheduledFuture<?> alarm;

  Deadline(Context context, Duration limit, ScheduledExecutorService watch) {
    this.context = context;
    this.alarm = watch.schedule(this::stop, limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void stop() {
    if (!state.compareAndSet(State.RUNNING, State.PASSED)) {
      return;
    }
    try {
      context.interrupt(PATIENCE);
    } catch (TimeoutException deaf) {
      // It listens at the end of a loop or a call only; whoever started this process kills it.
      return;
    }
  }

  boolean passed() {
    return state.get() == State.PASSED;
  }

  @Override
  public void close() {
    state.compareAndSet(State.RUNNING, State.CLOSED);
    alarm.cancel(false);
  }
}
