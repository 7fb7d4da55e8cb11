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
  private static final long NONE = Long.MAX_VALUE;

  private final LadderQueue pending;
  private long now;
  private long inserted;
  private long sequenceTime = NONE;
  private long sequenceTie;
  private long sequenceEvent;

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
    return pending.size() + (sequenceTime == NONE ? 0 : 1);
  }

  /** The time of the next event, in milliseconds; undefined when none is pending. */
  public long nextTime() {
    return pending.isEmpty() ? sequenceTime : Math.min(sequenceTime, pending.firstKey());
  }

  /** Whether an event is pending at or before the time, in milliseconds. */
  public boolean hasNextUntil(long time) {
    return sequenceTime <= Math.min(time, LATEST)
        || (!pending.isEmpty() && pending.firstKey() <= time);
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
    checkTime(time);
    pending.add(time, tie(priority, inserted++), event);
  }

  /** Reserves so many places in the order of insertion; returns the first of them. */
  public long reserve(int places) {
    long first = inserted;
    inserted += places;
    return first;
  }

  /**
   * Schedules the next event of a sequence that is known in order, at a place in the order of
   * insertion that has been reserved for it. Its events leave as if all were scheduled, but only
   * one of them is pending at a time, beside the others and at no cost to them.
   *
   * @throws IllegalArgumentException when the time has passed, or is beyond all times
   * @throws IllegalStateException while the one before it is pending
   */
  public void scheduleNextOfSequence(long time, int priority, long place, long event) {
    checkTime(time);
    if (sequenceTime != NONE) {
      throw new IllegalStateException(
          "The event of the sequence at " + sequenceTime + " ms has not been taken yet.");
    }
    sequenceTime = time;
    sequenceTie = tie(priority, place);
    sequenceEvent = event;
  }

  private void checkTime(long time) {
    if (time < now || time > LATEST) {
      throw new IllegalArgumentException(
          "An event at "
              + time
              + " ms cannot be scheduled at "
              + now
              + " ms: "
              + (time < now ? "time has passed." : "the latest is at " + LATEST + " ms."));
    }
  }

  private static long tie(int priority, long place) {
    return ((long) priority << PRIORITY_SHIFT) | place;
  }

  /** Every pending event, in no particular order. */
  public void forEachPending(LongConsumer action) {
    if (sequenceTime != NONE) {
      action.accept(sequenceEvent);
    }
    pending.forEachItem(action);
  }

  /** Takes the next event and moves the time to it; undefined when none is pending. */
  public long next() {
    if (isSequenceNext()) {
      now = sequenceTime;
      sequenceTime = NONE;
      return sequenceEvent;
    }
    now = pending.firstKey();
    long event = pending.firstItem();
    pending.removeFirst();
    return event;
  }

  private boolean isSequenceNext() {
    if (sequenceTime == NONE || pending.isEmpty()) {
      return sequenceTime != NONE;
    }
    long first = pending.firstKey();
    return sequenceTime < first || (sequenceTime == first && sequenceTie < pending.firstTie());
  }
}
