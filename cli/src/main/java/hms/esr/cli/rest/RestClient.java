package hms.esr.cli.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Calls one ESR server. Every method throws {@link RefusedException} for a status over 399. */
public final class RestClient implements AutoCloseable {
  /** The media type of the contract's bodies. */
  public static final String JSON = "application/json";

  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final URI server;
  private final HttpClient http;

  /** A client of the server at {@code server}, which has a scheme and a host and no path. */
  public RestClient(URI server) {
    this.server = server;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
  }

  /** The server's address. */
  public URI server() {
    return server;
  }

  /** Reads {@code path} in the representation {@code accept}. */
  public Answer get(String path, String accept) {
    return await(sendAsync(request(path).header("Accept", accept).GET()));
  }

  /** Reads {@code path} as JSON. */
  public Answer get(String path) {
    return get(path, JSON);
  }

  /** Deletes {@code path}. */
  public Answer delete(String path) {
    return await(sendAsync(request(path).header("Accept", JSON).DELETE()));
  }

  /** Posts a JSON body. */
  public Answer post(String path, String body) {
    return await(sendAsync(posting(path, body, JSON)));
  }

  /** Puts a text of a media type. */
  public Answer put(String path, String text, String contentType) {
    return await(
        sendAsync(
            request(path)
                .header("Accept", JSON)
                .header("Content-Type", contentType)
                .PUT(BodyPublishers.ofString(text, StandardCharsets.UTF_8))));
  }

  /** Posts a JSON body and asks for the representation {@code accept}. */
  public Answer postAccepting(String path, String body, String accept) {
    return await(sendAsync(posting(path, body, JSON).setHeader("Accept", accept)));
  }

  /** Reads {@code path} into a file. */
  public void download(String path, Path file) {
    HttpRequest request = request(path).header("Accept", "*/*").GET().build();
    try {
      HttpResponse<Path> response =
          http.send(
              request,
              info ->
                  info.statusCode() > 399
                      ? BodySubscribers.mapping(
                          BodySubscribers.ofString(StandardCharsets.UTF_8),
                          body -> {
                            throw new RefusedException(Problem.of(info.statusCode(), body));
                          })
                      : BodySubscribers.ofFile(file));
      response.body();
    } catch (IOException failed) {
      if (failed.getCause() instanceof RefusedException refused) {
        throw refused;
      }
      throw new UnreachableException(server, failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Posts a JSON body and asks for an answer at once (202) when the work takes long. */
  public Answer postAsking(String path, String body, String prefer) {
    return await(sendAsync(posting(path, body, JSON).header("Prefer", prefer)));
  }

  /** Posts as {@code curl -d} does, content type included, without waiting for the answer. */
  public CompletableFuture<Answer> postLikeCurl(String path, String body) {
    return sendAsync(posting(path, body, "application/x-www-form-urlencoded"));
  }

  /** Waits for an answer and unpacks why there is none. */
  public static Answer await(CompletableFuture<Answer> answer) {
    try {
      return answer.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException reason) {
        throw reason;
      }
      throw failed;
    }
  }

  /**
   * Hands over each server-sent event of {@code path} until the server ends the stream. A stream
   * that breaks ends like one that is over: whoever follows asks for the state afterwards anyway.
   */
  public void events(String path, Consumer<ServerEvent> follower) {
    HttpRequest request = request(path).header("Accept", "text/event-stream").GET().build();
    EventParser parser = new EventParser();
    try {
      HttpResponse<Stream<String>> response = http.send(request, BodyHandlers.ofLines());
      try (Stream<String> lines = response.body()) {
        if (response.statusCode() > 399) {
          throw new RefusedException(
              Problem.of(response.statusCode(), String.join("\n", lines.toList())));
        }
        lines.forEach(line -> parser.line(line).ifPresent(follower));
      }
    } catch (UncheckedIOException broken) {
      return;
    } catch (IOException unreachable) {
      throw new UnreachableException(server, unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path));
  }

  private HttpRequest.Builder posting(String path, String body, String contentType) {
    return request(path)
        .header("Accept", JSON)
        .header("Content-Type", contentType)
        .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
  }

  private CompletableFuture<Answer> sendAsync(HttpRequest.Builder request) {
    return http.sendAsync(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8))
        .handle(
            (response, failure) -> {
              if (response == null) {
                throw unreachable(failure);
              }
              return answer(response);
            });
  }

  private RuntimeException unreachable(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof IOException io) {
      return new UnreachableException(server, io);
    }
    return new CompletionException(cause);
  }

  private static Answer answer(HttpResponse<String> response) {
    if (response.statusCode() > 399) {
      throw new RefusedException(Problem.of(response.statusCode(), response.body()));
    }
    int retryAfter =
        response.headers().firstValue("Retry-After").map(RestClient::seconds).orElse(0);
    return new Answer(response.statusCode(), retryAfter, response.body());
  }

  // Retry-After may also be a date (RFC 9110); the contract uses seconds, so a date means "soon".
  private static int seconds(String retryAfter) {
    try {
      return Math.max(0, Integer.parseInt(retryAfter.strip()));
    } catch (NumberFormatException date) {
      return 0;
    }
  }

  /** Ends the connections. */
  @Override
  public void close() {
    http.shutdownNow();
  }
}
