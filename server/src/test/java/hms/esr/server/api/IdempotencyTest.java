package hms.esr.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.testing.Api;
import hms.esr.server.testing.DataFolder;
import hms.esr.server.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DataFolder.class)
class IdempotencyTest {
  private static final String SANDBOXES = "/api/esr/sandboxes";
  private static final String KEY = "Idempotency-Key";

  @Inject SettableClock clock;
  @Inject IdempotencyKeys keys;

  Api api;

  @BeforeEach
  void connect() {
    api = Api.underTest();
  }

  @Test
  void theSameRequestGetsTheSameAnswerAndCreatesOnce() {
    String body = "{\"name\":\"once-" + System.nanoTime() + "\",\"keep\":true}";
    Api.Answer first = api.post(SANDBOXES, body, KEY, "same");
    Api.Answer second = api.post(SANDBOXES, body, KEY, "same");
    assertEquals(201, first.status(), first.body());
    assertEquals(201, second.status(), second.body());
    assertEquals(first.body(), second.body());
    assertEquals(first.header("Location"), second.header("Location"));
    String name = first.at("/name");
    assertEquals(1, api.get(SANDBOXES + "?name=" + name).json().path("items").size());

    Api.Answer other = api.post(SANDBOXES, "{\"name\":\"other\"}", KEY, "same");
    assertEquals(422, other.status());
    assertEquals("/problems/idempotency-key-reused", other.at("/type"));

    clock.forward(Duration.ofHours(25));
    Api.Answer nextDay = api.post(SANDBOXES, body, KEY, "same");
    assertEquals(201, nextDay.status());
    assertNotEquals(first.at("/boxId"), nextDay.at("/boxId"));
  }

  @Test
  void aRefusedRequestDoesNotUseUpItsKey() {
    assertEquals(422, api.post(SANDBOXES, "{}", KEY, "mended").status());
    assertEquals(201, api.post(SANDBOXES, "{\"name\":\"mended\"}", KEY, "mended").status());
  }

  @Test
  void aRepetitionDuringTheFirstIsAConflict() {
    assertTrue(keys.take("busy", "digest").isEmpty());
    Api.Answer busy = api.post(SANDBOXES, "{\"name\":\"busy\"}", KEY, "busy");
    assertEquals(422, busy.status(), "another body: the key is taken");
    String digest =
        IdempotencyFilter.digest(
            "POST",
            SANDBOXES,
            "{\"name\":\"busy\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    keys.release("busy");
    assertTrue(keys.take("busy", digest).isEmpty());
    Api.Answer conflict = api.post(SANDBOXES, "{\"name\":\"busy\"}", KEY, "busy");
    assertEquals(409, conflict.status(), conflict.body() + RefusalKind.CONFLICT);
    keys.release("busy");
    assertEquals(201, api.post(SANDBOXES, "{\"name\":\"busy\"}", KEY, "busy").status());
  }
}
