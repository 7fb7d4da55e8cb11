package hms.esr.cli.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.cli.text.Json;
import org.junit.jupiter.api.Test;

class RunStateTest {

  private static RunState of(String json) {
    return RunState.of(Json.parse(json));
  }

  @Test
  void progressIsAFractionOrWhatIsDoneOfHowMuch() {
    assertEquals(0.25, of("{\"progress\":0.25}").fraction());
    assertEquals(0.25, of("{\"progress\":{\"fraction\":0.25}}").fraction());
    assertEquals(0.25, of("{\"progress\":{\"done\":5,\"total\":20}}").fraction());
    assertTrue(Double.isNaN(of("{\"progress\":{\"done\":5,\"total\":0}}").fraction()));
    assertTrue(Double.isNaN(of("{}").fraction()));
  }

  @Test
  void onlyWhatIsOverHasEnded() {
    assertFalse(of("{\"status\":\"QUEUED\"}").ended());
    assertFalse(of("{\"status\":\"running\"}").ended());
    assertFalse(of("{}").ended());
    assertTrue(of("{\"status\":\"DONE\"}").ended());
    assertTrue(of("{\"status\":\"FAILED\"}").ended());
  }

  @Test
  void aFailedOrCancelledRunDidNotSucceed() {
    assertTrue(of("{\"status\":\"DONE\"}").succeeded());
    assertFalse(of("{\"status\":\"FAILED\"}").succeeded());
    assertFalse(of("{\"status\":\"CANCELLED\"}").succeeded());
    assertFalse(of("{\"status\":\"RUNNING\"}").succeeded());
  }
}
