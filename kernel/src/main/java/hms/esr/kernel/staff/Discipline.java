package hms.esr.kernel.staff;

/** Who of those waiting is served next. Ties go by arrival in the queue. */
public enum Discipline {
  /** In the order of arrival in the queue. */
  FIRST_COME,
  /** The earliest due moment first. */
  EARLIEST_DUE,
  /** The lowest priority number first. */
  PRIORITY
}
