package hms.esr.server.sandbox;

import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import java.util.Locale;

/** The ids of sandboxes: {@code SBX-} and four hex digits, each given once. */
final class BoxIds {
  /** How many there are in a store's life. */
  static final int COUNT = 1 << 16;

  private static final int FIRST = 0x914a;

  /** Odd, so that stepping by it meets every one of the 65,536 ids before the first comes again. */
  private static final int STEP = 0x6f35;

  private BoxIds() {}

  /**
   * The id of the n-th sandbox, from 0.
   *
   * @throws Refused when all ids were given
   */
  static String of(long ordinal) {
    if (ordinal >= COUNT) {
      throw new Refused(
          RefusalKind.NO_ROOM,
          "box-ids-used-up",
          "All "
              + COUNT
              + " sandbox ids of this server were given, and an id is never given twice. Start the"
              + " server on a fresh data folder (setting esr.data); this one keeps its reports.");
    }
    return String.format(Locale.ROOT, "SBX-%04x", (FIRST + ordinal * STEP) & (COUNT - 1));
  }
}
