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
  void theCatalogShowsMeaningAndThreshold() {
    server.on(
        "GET /api/esr/probes/catalog?search=permits%20%26%20load",
        200,
        """
        {"items":[
          {"metric":"permits.processed","unit":"permits/day","threshold":null,"meaning":"Decided"},
          {"metric":"inspector.load","unit":"h","threshold":{"value":8,"text":"over 8 h"},
           "meaning":"Hours worked"}],
         "next":null}""");
    assertEquals(
        """
        METRIC             UNIT         THRESHOLD  MEANING
        permits.processed  permits/day  -          Decided
        inspector.load     h            over 8 h   Hours worked
        """,
        Esr.run(server, "probes", "catalog", "--search", "permits & load").out());
  }

  @Test
  void aSearchThatFindsNothingSaysWhereAllAre() {
    server.on("GET /api/esr/probes/catalog?search=tax", 200, "{\"items\":[],\"next\":null}");
    assertEquals(
        "No metric mentions \"tax\"; all: ./esr probes catalog\n",
        Esr.run(server, "probes", "catalog", "--search", "tax").out());
  }
}
