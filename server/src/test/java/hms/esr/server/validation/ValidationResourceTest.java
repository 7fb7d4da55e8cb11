package hms.esr.server.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hms.esr.server.testing.Api;
import hms.esr.server.testing.DataFolder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ValidationResourceTest.SmallStudies.class)
class ValidationResourceTest {
  private static final String PATH = "/api/esr/validation";
  private static final Duration MOST = Duration.ofSeconds(60);

  /** A server with three small studies. */
  public static class SmallStudies implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(DataFolder.class), new TestResourceEntry(Studies.class));
    }
  }

  /** One whose figure is right, one whose is wrong, one whose file is. */
  public static class Studies implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
      try {
        Path folder = Files.createTempDirectory("esr-studies");
        StudyFolder.write(folder.resolve("a-right"), "desk.visits", "100");
        StudyFolder.write(folder.resolve("b-wrong"), "desk.visits", "130");
        StudyFolder.write(folder.resolve("c-faulty"), "desk.visit", "100");
        return Map.of("esr.validation", folder.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void stop() {
      // The folder is the operating system's to clear: it lies among the temporary ones.
    }
  }

  private static Api.Answer whenDone(Api api) throws InterruptedException {
    long until = System.nanoTime() + MOST.toNanos();
    while (true) {
      Api.Answer answer = api.get(PATH);
      if (answer.status() != 202 || System.nanoTime() > until) {
        return answer;
      }
      assertEquals("RUNNING", answer.at("/status"));
      assertEquals("2", answer.header("Retry-After"));
      Thread.sleep(20);
    }
  }

  @Test
  void figuresAreRunOnceKeptAndRunAnewWhenAsked() throws InterruptedException {
    Api api = Api.underTest();
    Api.Answer done = whenDone(api);
    assertEquals(200, done.status(), done.body());
    JsonNode json = done.json();
    assertEquals("FAIL", json.path("verdict").asText());
    assertEquals("a-right", json.at("/studies/0/study").asText());
    assertEquals("PASS", json.at("/studies/0/verdict").asText());
    assertEquals(100, json.at("/studies/0/anchors/0/mean").asDouble(), 5);
    assertTrue(
        json.at("/studies/0/anchors/0/low").asDouble()
            < json.at("/studies/0/anchors/0/high").asDouble());
    assertEquals("FAIL", json.at("/studies/1/anchors/0/verdict").asText());
    assertEquals(
        "c-faulty/anchors.yaml:7:32: unknown metric 'desk.visit' (did you mean desk.visits?)",
        json.at("/faults/0").asText());

    assertEquals(done.body(), api.get(PATH).body());
    assertEquals(202, api.post(PATH, "").status());
    // The same seeds give the same figures.
    assertEquals(done.body(), whenDone(api).body());
  }

  @Test
  void aBrowserGetsAPageThatFetchesNothing() throws InterruptedException {
    Api api = Api.underTest();
    whenDone(api);
    Api.Answer page = api.get(PATH, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertEquals(200, page.status());
    assertTrue(page.header("Content-Type").startsWith("text/html"), page.header("Content-Type"));
    assertTrue(page.body().contains("Small &lt;study&gt;"), page.body());
    assertTrue(page.body().contains("<span class=\"pass\">pass</span>"), page.body());
    assertTrue(page.body().contains("the interval excludes the published figure"), page.body());
    assertTrue(page.body().contains("did you mean desk.visits?"), page.body());
    assertFalse(page.body().contains("<script"), page.body());
    assertFalse(page.body().contains("http-equiv"), "a finished page must not reload");
  }
}
