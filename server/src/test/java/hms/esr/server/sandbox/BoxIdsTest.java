package hms.esr.server.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoxIdsTest {

  @Test
  void theFirstIsTheQuickStartsAndEachIsGivenOnceUntilAllAreUsedUp() {
    assertEquals("SBX-914a", BoxIds.of(0));
    Set<String> given = new HashSet<>();
    for (int n = 0; n < BoxIds.COUNT; n++) {
      String id = BoxIds.of(n);
      assertTrue(id.matches("SBX-[0-9a-f]{4}"), id);
      given.add(id);
    }
    assertEquals(65_536, given.size());
    Refused refused = assertThrows(Refused.class, () -> BoxIds.of(BoxIds.COUNT));
    assertEquals(RefusalKind.NO_ROOM, refused.kind());
  }
}
