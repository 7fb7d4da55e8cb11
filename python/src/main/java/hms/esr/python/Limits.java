package hms.esr.python;

import java.time.Duration;
import java.util.Locale;

/** Limits as people read them. */
final class Limits {
  private Limits() {}

  static String seconds(Duration limit) {
    String seconds = String.format(Locale.ROOT, "%.3f", limit.toMillis() / 1000.0);
    return seconds.replaceFirst("\\.?0+$", "") + " s";
  }

  /** What is said of a script that took all memory. */
  static String memory() {
    return "it needed more memory than the "
        + (Runtime.getRuntime().maxMemory() >> 20)
        + " MB it may";
  }
}
