package hms.esr.cli;

import hms.esr.cli.text.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs commands as a user would and keeps what they print. */
public record Esr(int exitCode, String out, String err) {

  /** Runs without a terminal, against {@code server}. */
  public static Esr run(FakeServer server, String... args) {
    return run("", false, Path.of("no-checkout"), withServer(server, args));
  }

  /** Runs on a terminal on which a person has typed {@code typed}. */
  public static Esr onTerminal(FakeServer server, String typed, String... args) {
    return run(typed, true, Path.of("no-checkout"), withServer(server, args));
  }

  /** Runs without a server, in {@code checkout}. */
  public static Esr in(Path checkout, String... args) {
    return run("", false, checkout, args);
  }

  private static Esr run(String typed, boolean terminal, Path checkout, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal streams =
        new Terminal(
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal,
            terminal,
            terminal,
            false);
    int exitCode =
        CommandLines.of(streams, new Checkout(checkout, checkout.resolve(".esr"))).execute(args);
    return new Esr(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static String[] withServer(FakeServer server, String... args) {
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--server";
    all[args.length + 1] = server.url();
    return all;
  }
}
