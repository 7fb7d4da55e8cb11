package hms.esr.server.cleanup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.server.testing.Api;
import hms.esr.server.testing.DataFolder;
import hms.esr.server.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DataFolder.class)
class ExpiredSandboxesTest {
  @Inject SettableClock clock;
  @Inject ExpiredSandboxes expired;

  @Test
  void whatIsPastItsTimeGoesAndWhatIsKeptOrStillInTimeStays() {
    Api api = Api.underTest();
    String brief = create(api, "\"ttl\":\"PT10M\"");
    String kept = create(api, "\"ttl\":\"PT10M\",\"keep\":true");
    String longer = create(api, "\"ttl\":\"P300D\"");
    assertFalse(expired.tearDown().contains(brief), "its time has not come");

    clock.forward(Duration.ofMinutes(11));
    List<String> gone = expired.tearDown();

    assertTrue(gone.contains(brief), gone.toString());
    assertFalse(gone.contains(kept), gone.toString());
    assertFalse(gone.contains(longer), gone.toString());
    assertEquals(404, api.get("/api/esr/sandboxes/" + brief).status());
    assertEquals(200, api.get("/api/esr/sandboxes/" + kept).status());
    assertEquals(200, api.get("/api/esr/sandboxes/" + longer).status());
    assertFalse(expired.tearDown().contains(brief), "once is enough");
  }

  private static String create(Api api, String members) {
    return api.post("/api/esr/sandboxes", "{\"name\":\"ttl\"," + members + "}").at("/boxId");
  }
}
