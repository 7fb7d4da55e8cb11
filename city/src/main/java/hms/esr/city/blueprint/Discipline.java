package hms.esr.city.blueprint;

/** Who of a pool's queue is served next. */
public enum Discipline {
  /** In order of arrival in the queue. */
  FIRST_COME,
  /** The earliest due date first. */
  EARLIEST_DUE,
  /** The lowest priority number first. */
  PRIORITY
}
