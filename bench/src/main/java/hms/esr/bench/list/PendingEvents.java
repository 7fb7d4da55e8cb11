package hms.esr.bench.list;

/** Events by (time, tie): what a structure has to do to hold a simulation's calendar. */
interface PendingEvents {
  /** Adds an event. */
  void add(long time, long tie, long event);

  /** The time of the next event. */
  long nextTime();

  /** Takes the next event. */
  long take();
}
