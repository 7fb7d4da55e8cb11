package hms.esr.kernel.calendar;

import java.util.function.LongConsumer;

/**
 * The event calendar. Events leave in the total order (time, priority, insertion), so a run is the
 * same on every machine. An event is one long of the caller's making.
 */
public final class EventCalendar {
  /** Priorities are 0 (first) to this. */
  public static final int LAST_PRIORITY = 127;

  /** The latest time at which an event can be. */
  public static final long LATEST = Long.MAX_VALUE / 2;

  private static final int PRIORITY_SHIFT = 56;

  private final LadderQueue pending;
  private long now;
  private long inserted;

  /** An empty calendar at time 0 with room for so many pending events; it grows by itself. */
  public EventCalendar(int capacity) {
    pending = new LadderQueue(capacity);
  }

  /** The time of the last event taken, in milliseconds. */
  public long now() {
    return now;
  }

  /** Events pending. */
  public int size() {
    return pending.size();
  }

  /** The time of the next event, in milliseconds; undefined when none is pending. */
  public long nextTime() {
    return pending.firstKey();
  }

  /** Whether an event is pending at or before the time, in milliseconds. */
  public boolean hasNextUntil(long time) {
    return !pending.isEmpty() && pending.firstKey() <= time;
  }

  /**
   * Schedules an event.
   *
   * @param time when, in milliseconds; not before now, {@link #LATEST} at most
   * @param priority which of several at the same time goes first, 0 to {@link #LAST_PRIORITY}
   * @param event what
   * @throws IllegalArgumentException when the time has passed, or is beyond all times
   */
  public void schedule(long time, int priority, long event) {
    schedule(time, priority, inserted++, event);
  }

  /** Reserves so many places in the order of insertion; returns the first of them. */
  public long reserve(int places) {
    long first = inserted;
    inserted += places;
    return first;
  }

  /** Schedules an event at a place in the order of insertion that has been reserved for it. */
  public void schedule(long time, int priority, long place, long event) {
    if (time < now || time > LATEST) {
      throw new IllegalArgumentException(
          "An event at "
              + time
              + " ms cannot be scheduled at "
              + now
              + " ms: "
              + (time < now ? "time has passed." : "the latest is at " + LATEST + " ms."));
    }
    pending.add(time, ((long) priority << PRIORITY_SHIFT) | place, event);
  }

  /** Every pending event, in no particular order. */
  public void forEachPending(LongConsumer action) {
    pending.forEachItem(action);
  }

  /** Takes the next event and moves the time to it; undefined when none is pending. */
  public long next() {
    now = pending.firstKey();
    long event = pending.firstItem();
    pending.removeFirst();
    return event;
  }
}
