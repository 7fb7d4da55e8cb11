package hms.esr.server.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.server.store.FullDiskServer;
import hms.esr.server.testing.Api;
import hms.esr.server.testing.Api.Answer;
import hms.esr.server.testing.FullDisk;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(FullDiskServer.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class RunOnFullDiskTest {

  @AfterEach
  void freeSpace() {
    FullDisk.FULL.set(false);
  }

  @Test
  void aResultThatTheDiskCannotTakeIsKeptAndRecordedWhenThereIsSpaceAgain() {
    Api api = Api.underTest();
    String box = api.sandbox("full");
    created(
        api.post(
            "/api/esr/scenarios",
            "{\"box\":\"%s\",\"name\":\"sla\",\"changes\":[{\"service\":\"permit-svc\","
                    .formatted(box)
                + "\"env\":\"REVIEW_SLA_DAYS\",\"value\":3}]}"));
    created(
        api.post(
            "/api/esr/probes",
            "{\"box\":\"%s\",\"metrics\":[\"permits.processed\"]}".formatted(box)));
    String order = "{\"box\":\"%s\",\"days\":7,\"replications\":5}".formatted(box);
    Answer started = api.post("/api/esr/run", order, "Prefer", "respond-async");
    assertEquals(202, started.status(), started.body());
    String run = "/api/esr/runs/" + started.at("/runId");

    FullDisk.FULL.set(true);
    // The stream ends with the run; the record of its end then finds no room.
    assertTrue(api.get(run + "/events").body().contains("done"));
    assertEquals(507, api.get(run).status());
    assertEquals(507, api.get(run + "/report").status());
    assertEquals(507, api.post("/api/esr/run", order).status());

    FullDisk.FULL.set(false);
    Answer kept = api.get(run);
    assertEquals("DONE", kept.at("/status"), kept.body());
    assertEquals(64, kept.at("/fingerprint").length());
    assertEquals(200, api.get("/api/esr/report/" + box).status());
    assertEquals(1, api.get("/api/esr/runs?box=" + box).json().path("items").size());
  }

  private static void created(Answer answer) {
    assertEquals(201, answer.status(), answer.body());
  }
}
