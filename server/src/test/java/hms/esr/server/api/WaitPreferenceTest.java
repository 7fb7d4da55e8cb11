package hms.esr.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitPreferenceTest {
  @Test
  void aMinuteIsWaitedUnlessTheCallerWishesOtherwise() {
    assertEquals(Duration.ofSeconds(60), WaitPreference.of(List.of()));
    assertEquals(Duration.ofSeconds(60), WaitPreference.of(List.of("return=minimal")));
    assertEquals(Duration.ofSeconds(60), WaitPreference.of(List.of("wait=soon")));
  }

  @Test
  void aWishIsTakenUpToAMinute() {
    assertEquals(Duration.ofSeconds(5), WaitPreference.of(List.of("wait=5")));
    assertEquals(Duration.ofSeconds(7), WaitPreference.of(List.of("return=minimal; wait = 7")));
    assertEquals(Duration.ofSeconds(60), WaitPreference.of(List.of("wait=999999999")));
    assertEquals(Duration.ZERO, WaitPreference.of(List.of("wait=0")));
    assertEquals(Duration.ZERO, WaitPreference.of(List.of("Respond-Async")));
  }
}
