package hms.esr.server.run;

import java.util.Locale;

/** When the changed policy starts. */
public enum RunMode {
  /** Each arm is under its own policy from the first day of the warm-up. */
  STEADY,
  /** Both arms warm up under the baseline; the simulated one switches at the first measured day. */
  TRANSITION;

  /** The word of the API, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
