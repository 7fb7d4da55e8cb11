package hms.esr.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.server.testing.Api;
import hms.esr.server.testing.FullDisk;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FullDiskServer.class)
class FullDiskTest {

  @AfterEach
  void freeSpace() {
    FullDisk.FULL.set(false);
    FullDisk.ROOM.set(Long.MAX_VALUE);
  }

  @Test
  void whereverTheDiskFillsUpACreationIsWholeOrNothing() {
    Api api = Api.underTest();
    api.sandbox("warm");
    int created = 0;
    int refused = 0;
    for (long room = 0; room <= 160_000; room += 8_000) {
      FullDisk.ROOM.set(room);
      int status = api.post("/api/esr/sandboxes", "{\"name\":\"tight\"}").status();
      FullDisk.ROOM.set(Long.MAX_VALUE);
      if (status == 201) {
        created++;
      } else {
        assertEquals(507, status);
        refused++;
      }
      var tight = api.get("/api/esr/sandboxes?name=tight").json().path("items");
      assertEquals(created, tight.size(), "with room for " + room + " bytes");
      tight.forEach(box -> assertEquals("READY", box.path("status").asText()));
    }
    assertTrue(refused > 0, "some rooms are too small");
    assertTrue(created > 0, "some rooms suffice");
  }

  @Test
  void aFullDiskRefusesWritesWithARemedyAndTheServerGoesOnWhenThereIsSpaceAgain() {
    Api api = Api.underTest();
    String before = api.sandbox("before");

    FullDisk.FULL.set(true);
    for (int i = 0; i < 3; i++) {
      Api.Answer refused = api.post("/api/esr/sandboxes", "{\"name\":\"no-room\"}");
      assertEquals(507, refused.status(), refused.body());
      assertEquals("/problems/store-not-writable", refused.at("/type"));
      assertTrue(refused.at("/detail").contains("Free space"), refused.body());
    }

    FullDisk.FULL.set(false);
    String after = api.sandbox("after");
    assertEquals(200, api.get("/api/esr/sandboxes/" + before).status());
    assertEquals(200, api.get("/api/esr/sandboxes/" + after).status());
    assertEquals(
        0,
        api.get("/api/esr/sandboxes?name=no-room").json().path("items").size(),
        "a refused creation leaves nothing");
  }
}
