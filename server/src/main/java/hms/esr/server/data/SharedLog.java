package hms.esr.server.data;

import hms.esr.eventlog.CityLog;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A log that several threads may ask; it is closed when it was dropped and nobody asks it. */
final class SharedLog {
  private final Object making = new Object();
  private volatile @Nullable CityLog log;
  private int users;
  private boolean dropped;

  /** Keeps it from being closed until {@link #release}. */
  synchronized void claim() {
    users++;
  }

  /** The log; the first who asks makes it, others wait. */
  CityLog get(Supplier<CityLog> maker) {
    synchronized (making) {
      CityLog made = log;
      if (made == null) {
        made = maker.get();
        log = made;
      }
      return made;
    }
  }

  boolean isMade() {
    return log != null;
  }

  void release() {
    boolean last;
    synchronized (this) {
      users--;
      last = dropped && users == 0;
    }
    if (last) {
      close();
    }
  }

  /** To be called once, when it is kept no more. */
  void drop() {
    boolean unused;
    synchronized (this) {
      dropped = true;
      unused = users == 0;
    }
    if (unused) {
      close();
    }
  }

  private void close() {
    CityLog made = log;
    if (made != null) {
      made.close();
    }
  }
}
