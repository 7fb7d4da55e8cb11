package hms.esr.cli;

/** How a command ends; scripts rely on these numbers. */
public final class ExitCode {
  /** Done. */
  public static final int OK = 0;

  /** The server refused, or the work failed. */
  public static final int REFUSED = 1;

  /** The command was not understood. */
  public static final int USAGE = 2;

  /** No server answers. */
  public static final int UNREACHABLE = 3;

  private ExitCode() {}
}
