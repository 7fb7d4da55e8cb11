package hms.esr.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.server.testing.Api;
import hms.esr.server.testing.DataFolder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DataFolder.class)
class ProblemsTest {
  private static final String SANDBOXES = "/api/esr/sandboxes";
  private static final int MEBIBYTE = 1 << 20;

  Api api;

  @BeforeEach
  void connect() {
    api = Api.underTest();
  }

  @Test
  void malformedJsonIsToldWithLineAndColumn() {
    Api.Answer refused = api.post(SANDBOXES, "{ \"name\":\n  \"x\",, }");
    assertProblem(400, "malformed-json", refused);
    assertTrue(refused.at("/detail").contains("line 2, column"), refused.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "7", "null", "{\"name\":\"a\",\"name\":\"b\"}", "{} {}", "name=x"})
  void whatIsNoJsonObjectIsMalformed(String body) {
    assertProblem(400, "malformed-json", api.post(SANDBOXES, body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"name\":\"x\"", "[[", "{} {}", "{\"name\":NaN}"})
  void malformedJsonIsToldWithoutTheParsersInnards(String body) {
    Api.Answer refused = api.post(SANDBOXES, body);
    assertProblem(400, "malformed-json", refused);
    String detail = refused.at("/detail");
    assertFalse(detail.contains("Feature") || detail.contains("REDACTED"), detail);
    assertFalse(detail.contains("fasterxml"), detail);
  }

  @Test
  void whatIsOverALimitOfTheParserIsMalformed() {
    assertProblem(400, "malformed-json", api.post(SANDBOXES, "[".repeat(100_000)));
    assertProblem(400, "malformed-json", api.post(SANDBOXES, "{\"a\":".repeat(20_000)));
    String digits = "9".repeat(5_000);
    assertProblem(
        400, "malformed-json", api.post(SANDBOXES, "{\"name\":\"x\",\"seed\":" + digits + "}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "text/plain",
        "application/octet-stream",
        "x/y"
      })
  void aBodyIsJsonWhateverTypeItDeclares(String type) {
    assertEquals(
        201, api.post(SANDBOXES, "{\"name\":\"typed\"}", "Content-Type", type).status(), type);
  }

  @Test
  void aPathMethodOrTypeThatIsNotThereIsAProblem() {
    assertProblem(404, "unknown-path", api.get("/api/esr/sandboxs"));
    assertProblem(404, "unknown-path", api.get("/nowhere"));
    Api.Answer method = api.send("PATCH", SANDBOXES, BodyPublishers.noBody());
    assertProblem(405, "method-not-allowed", method);
    assertTrue(method.header("Allow").contains("POST"), method.header("Allow"));
    assertProblem(406, "not-acceptable", api.get(SANDBOXES, "Accept", "image/png"));
  }

  @Test
  void optionsNamesTheMethodsOfThePathItself() {
    String sandboxes = api.send("OPTIONS", SANDBOXES, BodyPublishers.noBody()).header("Allow");
    assertEquals("GET, HEAD, OPTIONS, POST", sandboxes);
    String one = api.send("OPTIONS", SANDBOXES + "/SBX-1", BodyPublishers.noBody()).header("Allow");
    assertEquals("DELETE, GET, HEAD, OPTIONS", one);
  }

  @Test
  void aDeclaredLengthOverTheLimitIsRefusedBeforeTheBodyIsSent() throws IOException {
    String head =
        "POST /api/esr/sandboxes HTTP/1.1\r\nHost: x\r\nContent-Length: 104857600\r\n\r\n";
    try (Socket socket = new Socket("localhost", Api.underTest().port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      assertTrue(firstLine(socket.getInputStream()).contains(" 413 "));
    }
  }

  @Test
  void aHundredMegabytesAreRefusedWithoutBeingHeld() {
    byte[] piece = new byte[MEBIBYTE];
    long before = usedMemory();
    Api.Answer refused =
        api.send(
            "POST",
            SANDBOXES,
            BodyPublishers.fromPublisher(
                BodyPublishers.ofByteArrays(java.util.Collections.nCopies(100, piece)),
                100L * MEBIBYTE));
    assertProblem(413, "body-too-large", refused);
    assertTrue(usedMemory() - before < 50L * MEBIBYTE, "the body was held");
  }

  @Test
  void aBodyOfUndeclaredLengthIsRefusedOnceItIsOver() throws IOException {
    try (Socket socket = new Socket("localhost", Api.underTest().port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          "POST /api/esr/sandboxes HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      byte[] spaces = " ".repeat(MEBIBYTE / 2).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 3; i++) {
        out.write(
            (Integer.toHexString(spaces.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(spaces);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
      }
      assertTrue(firstLine(socket.getInputStream()).contains(" 413 "));
    }
  }

  @Test
  void aFaultOfTheServerShowsAnIncidentAndNothingElse() {
    var answer = new FailureMapper().toResponse(new IllegalStateException("inner secret"));
    assertEquals(500, answer.getStatus());
    Problem problem = (Problem) answer.getEntity();
    assertFalse(problem.toString().contains("secret"), problem.toString());
    assertFalse(String.valueOf(problem.incident()).isBlank());
  }

  @Test
  void healthMetricsAndDocumentationAreServed() {
    assertEquals(200, api.get("/q/health").status());
    assertEquals(200, api.get("/q/metrics").status());
    assertEquals(200, api.get("/api/esr/docs/").status());
  }

  private static void assertProblem(int status, String code, Api.Answer answer) {
    assertEquals(status, answer.status(), answer.body());
    assertEquals("application/problem+json", answer.header("Content-Type").split(";")[0]);
    assertEquals("/problems/" + code, answer.at("/type"));
    assertEquals(status, answer.json().path("status").asInt());
    assertFalse(answer.at("/title").isBlank());
    assertFalse(answer.at("/detail").isBlank());
    assertFalse(answer.body().contains("Exception"), answer.body());
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static String firstLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString();
  }
}
