package hms.esr.eventlog;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Cancels a statement when its time is over. */
final class Watchdog implements AutoCloseable {
  private final Statement statement;
  private final Thread thread;
  private boolean done;
  private boolean bitten;
  private @Nullable SQLException failure;

  /**
   * Starts to watch.
   *
   * @param statement to be run after this, by the thread that calls
   */
  Watchdog(Statement statement, Duration time) {
    this.statement = statement;
    this.thread = Thread.ofVirtual().name("esr-query-watchdog").start(() -> watch(time));
  }

  private void watch(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      return;
    }
    while (!bite()) {
      // Again and again: an interrupt between two steps of a query is forgotten.
      try {
        Thread.sleep(Duration.ofMillis(20));
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** True when there is nothing left to cancel. */
  private synchronized boolean bite() {
    if (done) {
      return true;
    }
    bitten = true;
    try {
      statement.cancel();
      return false;
    } catch (SQLException e) {
      failure = e;
      return true;
    }
  }

  /** Whether the time was over. */
  synchronized boolean bitten() {
    return bitten;
  }

  /** Ends the watch; after it nothing is cancelled any more. */
  @Override
  public void close() {
    synchronized (this) {
      done = true;
    }
    thread.interrupt();
    if (failure != null) {
      throw new IllegalStateException("a query could not be cancelled", failure);
    }
  }
}
