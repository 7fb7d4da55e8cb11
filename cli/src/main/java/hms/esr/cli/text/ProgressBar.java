package hms.esr.cli.text;

import java.io.PrintStream;
import java.util.Locale;

/** One line on a terminal that is drawn over again; draws nothing where no person looks. */
public final class ProgressBar implements AutoCloseable {
  private static final int CELLS = 30;
  private static final String LINE_START = "\r\u001b[K";

  private final PrintStream screen;
  private final boolean drawn;
  private final String label;
  private final long startNanos;

  /** A bar named {@code label} on the terminal's error stream. */
  public ProgressBar(Terminal terminal, String label) {
    this.screen = terminal.err();
    this.drawn = terminal.errScreen();
    this.label = label;
    this.startNanos = System.nanoTime();
  }

  /**
   * Draws the bar.
   *
   * @param fraction what is done, 0 to 1; NaN where it is not known
   * @param note what is being done, may be empty
   */
  public void show(double fraction, String note) {
    if (!drawn) {
      return;
    }
    long seconds = (System.nanoTime() - startNanos) / 1_000_000_000L;
    screen.print(LINE_START + label + " " + bar(fraction) + " " + seconds + " s  " + note);
    screen.flush();
  }

  /** The bar alone: {@code [######------] 50 %}; without a fraction only its frame. */
  static String bar(double fraction) {
    if (Double.isNaN(fraction)) {
      return "[" + ".".repeat(CELLS) + "]";
    }
    double share = Math.clamp(fraction, 0.0, 1.0);
    int full = (int) Math.round(share * CELLS);
    return String.format(
        Locale.ROOT,
        "[%s%s] %3d %%",
        "#".repeat(full),
        "-".repeat(CELLS - full),
        Math.round(share * 100));
  }

  /** Wipes the line. */
  @Override
  public void close() {
    if (drawn) {
      screen.print(LINE_START);
      screen.flush();
    }
  }
}
