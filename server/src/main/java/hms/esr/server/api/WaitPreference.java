package hms.esr.server.api;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How long a caller wants to wait for an answer (RFC 7240, {@code Prefer}). */
final class WaitPreference {
  /** What is waited without a wish, and at most. */
  static final Duration LONGEST = Duration.ofSeconds(60);

  private WaitPreference() {}

  /**
   * The wait that the headers ask for; a preference that makes no sense is ignored, as RFC 7240
   * says.
   */
  static Duration of(List<String> preferHeaders) {
    Duration wait = LONGEST;
    for (String header : preferHeaders) {
      for (String preference : header.split("[,;]", -1)) {
        String wish = preference.strip().toLowerCase(Locale.ROOT);
        if (wish.equals("respond-async")) {
          wait = Duration.ZERO;
        } else if (wish.matches("wait\\s*=\\s*\"?[0-9]{1,9}\"?")) {
          long seconds = Long.parseLong(wish.replaceAll("[^0-9]", ""));
          wait = Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
        }
      }
    }
    return wait;
  }
}
