package hms.esr.server.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hms.esr.server.testing.DataFolder;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server, killed in the middle of a run without a chance to say goodbye. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class RestartIT {
  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

  @TempDir Path data;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private @Nullable Process server;
  private URI base = URI.create("http://localhost");

  @AfterEach
  void stop() throws InterruptedException {
    kill();
  }

  @Test
  void aRunThatWasCutOffByAKillIsDoneAgainWithTheSameFingerprint() throws Exception {
    start();
    String box =
        post("sandboxes", "{\"name\":\"cut\", \"population\":20000}").path("boxId").asText();
    poll("sandboxes/" + box, sandbox -> sandbox.path("status").asText().equals("READY"));
    post(
        "scenarios",
        "{\"box\":\"%s\",\"name\":\"sla\",\"changes\":[{\"service\":\"permit-svc\",".formatted(box)
            + "\"env\":\"REVIEW_SLA_DAYS\",\"value\":3}]}");
    post("probes", "{\"box\":\"%s\",\"metrics\":[\"permits.processed\"]}".formatted(box));
    String order = "{\"box\":\"%s\",\"days\":60,\"replications\":20}".formatted(box);
    String cut = post("run", order).path("runId").asText();
    JsonNode before = poll("runs/" + cut, run -> run.at("/progress/done").asInt() > 0);
    assertEquals("RUNNING", before.path("status").asText(), "the kill must come in the run");
    kill();

    start();
    JsonNode resumed = poll("runs/" + cut, run -> run.path("endedAt").isTextual());
    assertEquals("DONE", resumed.path("status").asText(), resumed.toString());
    assertEquals(200, send("GET", "report/" + box, "").statusCode());
    String undisturbed = post("run", order).path("runId").asText();
    JsonNode again = poll("runs/" + undisturbed, run -> run.path("endedAt").isTextual());
    assertEquals(again.path("fingerprint").asText(), resumed.path("fingerprint").asText());
    assertEquals(64, again.path("fingerprint").asText().length());
  }

  private void start() throws Exception {
    assertTrue(JAR.toFile().isFile(), JAR + " is there once the server is packaged");
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    base = URI.create("http://localhost:" + port + "/api/esr/");
    server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dquarkus.http.port=" + port,
                "-Desr.data=" + data,
                "-Desr.cities=" + DataFolder.cities(),
                "-jar",
                JAR.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/restart-it.log")))
            .start();
    poll("runs", list -> list.has("items"));
  }

  private void kill() throws InterruptedException {
    if (server != null) {
      server.destroyForcibly().waitFor();
    }
  }

  private JsonNode post(String path, String body) throws Exception {
    HttpResponse<String> answer = send("POST", path, body);
    assertTrue(answer.statusCode() < 300, answer.body());
    return new ObjectMapper().readTree(answer.body());
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(90))
            .header("Prefer", "respond-async")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** Asks another process until it says so: there is nothing else to wait on. */
  private JsonNode poll(String path, Predicate<JsonNode> until) throws Exception {
    while (true) {
      try {
        HttpResponse<String> answer = send("GET", path, "");
        JsonNode json = new ObjectMapper().readTree(answer.body());
        if (answer.statusCode() == 200 && until.test(json)) {
          return json;
        }
      } catch (IOException e) {
        assertTrue(
            server != null && server.isAlive(), "the server ended; see target/restart-it.log");
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
