package hms.esr.kernel.calendar;

import java.util.function.LongConsumer;

/**
 * The event calendar. Events leave in the total order (time, priority, insertion), so a run is the
 * same on every machine. An event is one long of the caller's making.
 */
public final class EventCalendar {
  /** Priorities are 0 (first) to this. */
  public static final int LAST_PRIORITY = 127;

  private static final int PRIORITY_SHIFT = 56;

  private final LongHeap heap;
  private long now;
  private long inserted;

  /** An empty calendar at time 0 with room for so many pending events; it grows by itself. */
  public EventCalendar(int capacity) {
    heap = new LongHeap(capacity);
  }

  /** The time of the last event taken, in milliseconds. */
  public long now() {
    return now;
  }

  /** Events pending. */
  public int size() {
    return heap.size();
  }

  /** Whether an event is pending at or before the time, in milliseconds. */
  public boolean hasNextUntil(long time) {
    return !heap.isEmpty() && heap.firstKey() <= time;
  }

  /**
   * Schedules an event.
   *
   * @param time when, in milliseconds; not before now
   * @param priority which of several at the same time goes first, 0 to {@link #LAST_PRIORITY}
   * @param event what
   * @throws IllegalArgumentException when the time has passed
   */
  public void schedule(long time, int priority, long event) {
    if (time < now) {
      throw new IllegalArgumentException(
          "An event at " + time + " ms cannot be scheduled at " + now + " ms: time has passed.");
    }
    heap.add(time, ((long) priority << PRIORITY_SHIFT) | inserted++, event);
  }

  /** Every pending event, in no particular order. */
  public void forEachPending(LongConsumer action) {
    heap.forEachItem(action);
  }

  /** Takes the next event and moves the time to it; undefined when none is pending. */
  public long next() {
    now = heap.firstKey();
    long event = heap.firstItem();
    heap.removeFirst();
    return event;
  }
}
