package hms.esr.cli;

import hms.esr.cli.text.Terminal;

/** Where the process starts. */
public final class Main {
  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] args) {
    int exitCode = CommandLines.of(Terminal.ofProcess(), Checkout.ofProcess()).execute(args);
    System.exit(exitCode);
  }
}
