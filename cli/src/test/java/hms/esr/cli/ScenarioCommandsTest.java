package hms.esr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioCommandsTest {
  private final FakeServer server =
      FakeServer.start().on("POST /api/esr/scenarios", 201, "{\"scenarioId\":\"SCN-0001\"}");

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void addSendsTheChangeOfTheQuickStart() {
    Esr esr =
        Esr.run(
            server,
            "scenario",
            "add",
            "SBX-1",
            "3-day-permits",
            "--change",
            "permit-svc.REVIEW_SLA_DAYS=3");
    assertEquals(
        "{\"box\":\"SBX-1\",\"name\":\"3-day-permits\",\"changes\":[{\"service\":\"permit-svc\","
            + "\"env\":\"REVIEW_SLA_DAYS\",\"value\":\"3\"}]}",
        server.lastRequest().body());
    assertTrue(esr.out().startsWith("Scenario SCN-0001 (3-day-permits) is added"), esr.out());
  }

  @Test
  void whatChangesInOnePoolIsOneChange() {
    Esr.run(
        server,
        "scenario",
        "add",
        "SBX-1",
        "x",
        "--headcount",
        "inspectors=60",
        "--headcount",
        "agents=9",
        "--hours",
        "inspectors=08:00-18:00",
        "--habit",
        "permits.apply=1.25",
        "--question",
        "Enough?");
    assertEquals(
        "{\"box\":\"SBX-1\",\"name\":\"x\",\"question\":\"Enough?\",\"changes\":["
            + "{\"pool\":\"inspectors\",\"headcount\":60,\"hours\":\"08:00-18:00\"},"
            + "{\"pool\":\"agents\",\"headcount\":9},"
            + "{\"habit\":\"permits.apply\",\"factor\":1.25}]}",
        server.lastRequest().body());
  }

  @Test
  void aValueMayHoldEqualsSignsAndDotsAndCommas() {
    Esr.run(server, "scenario", "add", "SBX-1", "x", "--change", "a.b-svc.URL=http://c.d/?e=f,g");
    assertTrue(
        server
            .lastRequest()
            .body()
            .contains("{\"service\":\"a.b-svc\",\"env\":\"URL\",\"value\":\"http://c.d/?e=f,g\"}"),
        server.lastRequest().body());
  }

  @Test
  void optionsAddToTheFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("scenario.json");
    Files.writeString(
        file, "{\"name\":\"from-file\",\"changes\":[{\"service\":\"a\",\"replicas\":2}]}");
    Esr.run(server, "scenario", "add", "SBX-1", "--file", file.toString(), "--change", "a.B=1");
    assertEquals(
        "{\"name\":\"from-file\",\"changes\":[{\"service\":\"a\",\"replicas\":2},"
            + "{\"service\":\"a\",\"env\":\"B\",\"value\":\"1\"}],\"box\":\"SBX-1\"}",
        server.lastRequest().body());
  }

  @Test
  void usageIsCheckedBeforeAnythingIsSent(@TempDir Path folder) throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{ \"name\": ");
    for (String[] wrong :
        new String[][] {
          {"scenario", "add", "SBX-1", "x", "--change", "no-env=3"},
          {"scenario", "add", "SBX-1", "x", "--change", "a.B"},
          {"scenario", "add", "SBX-1", "x", "--headcount", "inspectors=many"},
          {"scenario", "add", "SBX-1", "x"},
          {"scenario", "add", "SBX-1", "--file", broken.toString()},
          {"scenario", "add", "SBX-1", "--file", folder.resolve("none.json").toString()},
        }) {
      Esr esr = Esr.run(server, wrong);
      assertEquals(2, esr.exitCode(), String.join(" ", wrong));
      assertTrue(esr.err().contains("Try: ./esr scenario add --help"), esr.err());
    }
    assertTrue(server.requests().isEmpty());
  }

  @Test
  void listAndDelete() {
    server.on(
        "GET /api/esr/scenarios?box=SBX-1",
        200,
        """
        {"items":[{"scenarioId":"SCN-0001","name":"x","changes":[
          {"kind":"env","service":"permit-svc","env":"REVIEW_SLA_DAYS","value":"3"}]}],
         "next":null}""");
    server.on("DELETE /api/esr/scenarios/SCN-0001", 204, "");
    assertEquals(
        """
        SCENARIO ID  NAME  CHANGES
        SCN-0001     x     kind=env service=permit-svc env=REVIEW_SLA_DAYS value=3
        """,
        Esr.run(server, "scenario", "list", "SBX-1").out());
    assertEquals(
        "Scenario SCN-0001 is deleted.\n", Esr.run(server, "scenario", "delete", "SCN-0001").out());
  }
}
