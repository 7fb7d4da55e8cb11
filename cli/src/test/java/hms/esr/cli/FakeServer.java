package hms.esr.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * A real HTTP server on loopback that answers what a test told it to. A call that was not foreseen
 * is answered with 500 and its name, so that a test cannot pass by accident.
 */
public final class FakeServer implements AutoCloseable {
  /** What the server was asked. */
  public record Request(
      String method, String path, String body, String accept, String contentType, String prefer) {}

  private record Reply(int status, String contentType, String body) {}

  private final HttpServer http;
  private final Map<String, Queue<Reply>> replies = new HashMap<>();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

  private FakeServer(HttpServer http) {
    this.http = http;
  }

  /** Starts on a free port. */
  public static FakeServer start() {
    return start(0);
  }

  /** Starts on {@code port}. */
  public static FakeServer start(int port) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      FakeServer server = new FakeServer(http);
      http.createContext("/", server::answer);
      http.start();
      return server;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  /** The next answer to {@code call} ("GET /path?query"); the last one told is given for ever. */
  public FakeServer on(String call, int status, String contentType, String body) {
    synchronized (replies) {
      replies
          .computeIfAbsent(call, c -> new ArrayDeque<>())
          .add(new Reply(status, contentType, body));
    }
    return this;
  }

  public FakeServer on(String call, int status, String json) {
    return on(call, status, "application/json", json);
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  public Request lastRequest() {
    return requests().getLast();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    String call = exchange.getRequestMethod() + " " + path;
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(
        new Request(
            exchange.getRequestMethod(),
            path,
            sent,
            header(exchange, "Accept"),
            header(exchange, "Content-Type"),
            header(exchange, "Prefer")));
    Reply reply = next(call);
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", reply.contentType());
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private Reply next(String call) {
    synchronized (replies) {
      Queue<Reply> told = replies.get(call);
      if (told == null) {
        return new Reply(500, "text/plain", "not foreseen: " + call);
      }
      Reply first = told.element();
      if (told.size() > 1) {
        told.remove();
      }
      return first;
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
