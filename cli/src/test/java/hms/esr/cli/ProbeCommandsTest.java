package hms.esr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProbeCommandsTest {
  private final FakeServer server = FakeServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void pickKeepsTheOrder() {
    server.on("POST /api/esr/probes", 201, "{}");
    Esr.run(server, "probes", "pick", "SBX-1", "permits.processed", "helpdesk.calls");
    assertEquals(
        "{\"box\":\"SBX-1\",\"metrics\":[\"permits.processed\",\"helpdesk.calls\"]}",
        server.lastRequest().body());
  }

  @Test
  void pickNeedsAMetric() {
    assertEquals(2, Esr.run(server, "probes", "pick", "SBX-1").exitCode());
  }

  @Test
  void searchLooksIntoTheWholeEntry() {
    server.on(
        "GET /api/esr/probes/catalog",
        200,
        """
        {"items":[
          {"metric":"permits.processed","unit":"permits/day","about":"Permits decided"},
          {"metric":"inspector.load","unit":"h","about":"Hours an inspector works on PERMITS"},
          {"metric":"helpdesk.calls","unit":"calls/day","about":"Calls answered"}]}""");
    assertEquals(
        """
        METRIC             UNIT         ABOUT
        permits.processed  permits/day  Permits decided
        inspector.load     h            Hours an inspector works on PERMITS
        """,
        Esr.run(server, "probes", "catalog", "--search", "permits").out());
    assertEquals(
        "No metric mentions \"tax\"; all: ./esr probes catalog\n",
        Esr.run(server, "probes", "catalog", "--search", "tax").out());
  }
}
