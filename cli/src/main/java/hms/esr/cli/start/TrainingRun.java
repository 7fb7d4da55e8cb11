package hms.esr.cli.start;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hms.esr.cli.Checkout;
import hms.esr.cli.CommandLines;
import hms.esr.cli.text.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Goes the ways of everyday commands once, when the project is built, so that the JVM can keep the
 * classes they use in its ahead-of-time cache. The other side is an HTTP server on loopback that
 * answers every call with the same small page; what it says does not matter, only what gets loaded.
 */
public final class TrainingRun {
  private static final String PAGE =
      """
      {"items":[{"boxId":"SBX-0000","runId":"RUN-0","status":"DONE","progress":1.0,"name":"x"}],
       "boxId":"SBX-0000","runId":"RUN-0","status":"DONE","progress":{"done":1,"total":1}}""";

  private TrainingRun() {}

  /** Runs the commands and ends. */
  public static void main(String[] args) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", TrainingRun::answer);
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      run("--help");
      run("sandbox", "create", "x", "--server", url);
      run("sandbox", "list", "--server", url);
      run("sandbox", "show", "SBX-0000", "--server", url);
      run("scenario", "add", "SBX-0000", "x", "--change", "a.B=1", "--server", url);
      run("probes", "pick", "SBX-0000", "x", "--server", url);
      run("run", "SBX-0000", "--server", url);
      run("report", "SBX-0000", "--format", "full", "--server", url);
      run("citizens", "list", "SBX-0000", "--limit", "1", "--server", url);
      run("sandbox", "delete", "SBX-0000", "--yes", "--server", url);
      // Port 1 is reserved: nothing listens there, so this is the way of a server not started.
      run("sandbox", "list", "--server", "http://127.0.0.1:1");
      run("sandbox", "lisst");
    } finally {
      server.stop(0);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, page.length);
    exchange.getResponseBody().write(page);
    exchange.close();
  }

  private static void run(String... args) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false, true, true, true);
    Path here = Path.of("").toAbsolutePath();
    CommandLines.of(terminal, new Checkout(here, here)).execute(args);
  }
}
