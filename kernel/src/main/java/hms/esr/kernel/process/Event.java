package hms.esr.kernel.process;

/**
 * An event as one long: eight bits of kind, 24 of a stamp (a generation, a ticket or an index) and
 * 32 of a subject (a case's row or a number).
 */
final class Event {
  /** A new day: booked levels, shifts and arrivals of the day. */
  static final int DAY = 0;

  /** Before the start of one that follows at the same moment: their heads never add. */
  static final int SHIFT_ENDS = 1;

  static final int SHIFT_STARTS = 2;

  /** A head finishes with a case. */
  static final int SERVICE_ENDS = 3;

  /** A case goes on after a hold. */
  static final int RESUMES = 4;

  /** A waiting case loses its patience. */
  static final int RENEGES = 5;

  /** A source starts a case. */
  static final int ARRIVES = 6;

  /** A source starts as many cases as its schedule says. */
  static final int SCHEDULED = 7;

  /** The companion processes of a case: this kind and those above it. */
  static final int MEANWHILE = 16;

  private static final int STAMP_MASK = 0xFFFFFF;

  private Event() {}

  static long of(int kind, int stamp, int subject) {
    return ((long) kind << 56) | ((long) (stamp & STAMP_MASK) << 32) | (subject & 0xFFFFFFFFL);
  }

  static int kind(long event) {
    return (int) (event >>> 56);
  }

  static int stamp(long event) {
    return (int) (event >>> 32) & STAMP_MASK;
  }

  static int subject(long event) {
    return (int) event;
  }

  /** Whether a counter still stands where it did when the event was made. */
  static boolean isCurrent(long event, int counter) {
    return stamp(event) == (counter & STAMP_MASK);
  }

  /** Shifts change first, then heads get free, then everything else, in the order of insertion. */
  static int priority(int kind) {
    return Math.min(kind, RESUMES);
  }
}
