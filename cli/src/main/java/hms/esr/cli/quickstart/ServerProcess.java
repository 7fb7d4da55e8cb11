package hms.esr.cli.quickstart;

import hms.esr.cli.Checkout;
import hms.esr.cli.FailedException;
import hms.esr.cli.rest.RefusedException;
import hms.esr.cli.rest.RestClient;
import hms.esr.cli.rest.UnreachableException;
import hms.esr.cli.text.ProgressBar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server that lives as long as its owner. */
final class ServerProcess implements AutoCloseable {
  private static final long READY_WITHIN_MS = 60_000;
  private static final long ASK_EVERY_MS = 50;
  private static final long STOP_WITHIN_S = 5;
  private static final int LAST_LINES = 25;

  private final Process process;
  private final Path log;
  private volatile boolean stopping;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts the server of {@code checkout} on loopback, with its data and its log in {@code data}.
   */
  static ServerProcess start(Checkout checkout, Path data, int port) throws IOException {
    if (!Files.exists(checkout.serverJar())) {
      throw new FailedException("the server is not built; build it with ./esr build");
    }
    Files.createDirectories(data);
    Path log = data.resolve("server.log");
    Process process =
        new ProcessBuilder(
                checkout.java().toString(),
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Desr.data=" + data,
                "-Desr.cities=" + checkout.cities(),
                "-jar",
                checkout.serverJar().toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new ServerProcess(process, log);
  }

  /** Waits until the server takes calls. */
  void awaitReady(RestClient client, ProgressBar bar) throws InterruptedException {
    long startNanos = System.nanoTime();
    while (System.nanoTime() - startNanos < READY_WITHIN_MS * 1_000_000L) {
      if (!process.isAlive()) {
        throw failed("the server ended by itself with exit code " + process.exitValue());
      }
      try {
        client.get("/q/health/ready");
        return;
      } catch (UnreachableException | RefusedException notYet) {
        bar.show(Double.NaN, "");
        Thread.sleep(ASK_EVERY_MS);
      }
    }
    throw failed("the server was not ready within " + READY_WITHIN_MS / 1000 + " s");
  }

  /** A failure that shows the end of the server's log. */
  FailedException failed(String what) {
    return new FailedException(what + ". The end of its log:\n" + lastLines());
  }

  private String lastLines() {
    try {
      // Frames of stack traces would push out the lines that say what is wrong.
      List<String> lines =
          Files.readAllLines(log).stream().filter(line -> !line.startsWith("\t")).toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException unreadable) {
      return "(no log: " + unreadable.getMessage() + ")";
    }
  }

  /** Whether it was told to end, so that its silence is no failure. */
  boolean isStopping() {
    return stopping;
  }

  /** Waits for the server to end. */
  void await() throws InterruptedException {
    process.waitFor();
  }

  /** Stops the server, gently first. */
  @Override
  public void close() {
    stopping = true;
    process.destroy();
    try {
      if (!process.waitFor(STOP_WITHIN_S, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
