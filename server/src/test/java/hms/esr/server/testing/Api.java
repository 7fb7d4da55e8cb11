package hms.esr.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A client of the server under test. */
public final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;

  private Api(URI base) {
    this.base = base;
  }

  /** A client of the server that the test started. */
  public static Api underTest() {
    return new Api(URI.create("http://localhost:" + RestAssured.port + "/"));
  }

  /** Host and port. */
  public String authority() {
    return base.getAuthority();
  }

  /** The port. */
  public int port() {
    return base.getPort();
  }

  /** An answer with its body as text. */
  public record Answer(int status, String body, HttpResponse<String> response) {
    /** The body as JSON. */
    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new AssertionError("not JSON: " + body, e);
      }
    }

    /** A header; empty when absent. */
    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** A member of the JSON body by pointer, as text. */
    public String at(String pointer) {
      return json().at(pointer).asText();
    }
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  public Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  public Answer post(String path, String body, String... headers) {
    return send("POST", path, BodyPublishers.ofString(body), headers);
  }

  /** Creates a sandbox and gives its id. */
  public String sandbox(String name) {
    Answer answer = post("/api/esr/sandboxes", "{\"name\":\"" + name + "\"}");
    if (answer.status() != 201) {
      throw new AssertionError(answer.status() + " " + answer.body());
    }
    return answer.at("/boxId");
  }

  public Answer send(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new AssertionError(method + " " + path + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
