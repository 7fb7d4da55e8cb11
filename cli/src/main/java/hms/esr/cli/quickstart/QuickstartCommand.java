package hms.esr.cli.quickstart;

import hms.esr.cli.Checkout;
import hms.esr.cli.rest.Paths;
import hms.esr.cli.rest.RefusedException;
import hms.esr.cli.rest.RestClient;
import hms.esr.cli.rest.UnreachableException;
import hms.esr.cli.text.ProgressBar;
import hms.esr.cli.text.Terminal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a server, asks the permit question, shows the answer, and stops the server. */
@Command(
    name = "quickstart",
    description =
        "Start a server of its own, ask the permit question through the REST API, show every call"
            + " and the answer.",
    footer = {
      "",
      "Nothing stays behind, except with --keep: then the server runs on, with its data in",
      "ESR_DATA (else .esr of the checkout), until Ctrl-C.",
      "Examples:",
      "  ./esr quickstart",
      "  ./esr quickstart --keep --port 8080"
    })
public final class QuickstartCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Checkout checkout;

  @Option(names = "--keep", description = "Leave the server running until Ctrl-C.")
  private boolean keep;

  @Option(names = "--port", paramLabel = "N", description = "Its port (default: a free one).")
  private int port;

  /** A quick start of the server in {@code checkout}. */
  public QuickstartCommand(Terminal terminal, Checkout checkout) {
    this.terminal = terminal;
    this.checkout = checkout;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    long startNanos = System.nanoTime();
    try (Place place = keep ? Place.kept(checkout.data()) : Place.temporary()) {
      int onPort = port == 0 ? freePort() : port;
      try (ServerProcess server = ServerProcess.start(checkout, place.folder(), onPort);
          RestClient client = new RestClient(URI.create("http://localhost:" + onPort))) {
        // On Ctrl-C the JVM runs only this: it must end the server and take the data along. After
        // an ordinary end it finds both gone already, which is no failure.
        Thread end =
            new Thread(
                () -> {
                  server.close();
                  place.close();
                });
        Runtime.getRuntime().addShutdownHook(end);
        ask(server, client, startNanos);
        if (keep) {
          server.await();
        }
      }
    }
    return 0;
  }

  private void ask(ServerProcess server, RestClient client, long startNanos)
      throws InterruptedException {
    try (ProgressBar bar = new ProgressBar(terminal, "starting the server")) {
      server.awaitReady(client, bar);
    }
    terminal.out().printf(Locale.ROOT, "Server ready after %.1f s.%n%n", seconds(startNanos));
    try {
      String box = new Walkthrough(client, terminal).walk();
      terminal.out().println(client.get(Paths.of("report", box), "text/plain").body());
      goodbye(client.server(), box, startNanos);
    } catch (UnreachableException broken) {
      if (!server.isStopping()) {
        throw server.failed("the server stopped answering");
      }
    } catch (RefusedException refused) {
      throw server.failed(refused.problem().inWords().strip());
    }
  }

  private void goodbye(URI server, String box, long startNanos) {
    terminal.out().printf(Locale.ROOT, "Answered in %.1f s.%n", seconds(startNanos));
    terminal.out().println("Report page  " + server + Paths.of("report", box));
    terminal.out().println("API page     " + server + "/api/esr/docs");
    terminal
        .out()
        .println(
            keep
                ? "The server runs on; Ctrl-C stops it."
                : "The server is stopped now; ./esr quickstart --keep leaves it running.");
    terminal.out().flush();
  }

  private static double seconds(long sinceNanos) {
    return (System.nanoTime() - sinceNanos) / 1e9;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
