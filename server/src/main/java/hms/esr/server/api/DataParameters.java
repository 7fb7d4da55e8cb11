package hms.esr.server.api;

import hms.esr.server.data.LogChoice;
import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** The query parameters that say which replication is looked at, as of when. */
final class DataParameters {
  private static final int MOST_DAY = 1095;

  private DataParameters() {}

  static LogChoice choice(
      @Nullable String run, @Nullable String arm, @Nullable String replication) {
    Integer number = whole("replication", replication, 0, LogChoice.MOST_REPLICATIONS - 1);
    return new LogChoice(run, arm == null ? LogChoice.BASELINE : arm, number == null ? 0 : number);
  }

  /** A measured day; null for the last. */
  static @Nullable Integer day(@Nullable String day) {
    return whole("day", day, 1, MOST_DAY);
  }

  private static @Nullable Integer whole(String name, @Nullable String text, int least, int most) {
    if (text == null) {
      return null;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as is a number out of range.
    }
    throw new Refused(
        RefusalKind.UNPROCESSABLE,
        "invalid-" + name,
        "The query parameter "
            + name
            + " is '"
            + text
            + "'; give a whole number from "
            + least
            + " to "
            + most
            + ".");
  }
}
