package hms.esr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SandboxCommandsTest {
  private final FakeServer server = FakeServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void createSendsOnlyWhatWasSaid() {
    server.on("POST /api/esr/sandboxes", 201, "{\"boxId\":\"SBX-914a\",\"status\":\"READY\"}");
    Esr esr = Esr.run(server, "sandbox", "create", "permit-study");
    assertEquals("{\"name\":\"permit-study\"}", server.lastRequest().body());
    assertEquals("application/json", server.lastRequest().contentType());
    assertTrue(esr.out().startsWith("Sandbox SBX-914a (permit-study) is READY."), esr.out());
    assertEquals(0, esr.exitCode());
  }

  @Test
  void createSendsEveryOption() {
    server.on("POST /api/esr/sandboxes", 201, "{\"boxId\":\"SBX-1\",\"status\":\"READY\"}");
    Esr.run(
        server,
        "sandbox",
        "create",
        "x",
        "--population",
        "35000",
        "--seed",
        "7",
        "--ttl",
        "PT8H",
        "--keep",
        "--runtime",
        "embedded",
        "--source",
        "reference");
    assertEquals(
        "{\"name\":\"x\",\"population\":35000,\"seed\":7,\"ttl\":\"PT8H\",\"keep\":true,"
            + "\"runtime\":\"embedded\",\"source\":\"reference\"}",
        server.lastRequest().body());
  }

  @Test
  void jsonPrintsTheAnswerAsItCame() {
    String answer = "{ \"boxId\":\"SBX-914a\",  \"status\":\"READY\" }";
    server.on("POST /api/esr/sandboxes", 201, answer);
    assertEquals(answer + "\n", Esr.run(server, "sandbox", "create", "x", "--json").out());
  }

  @Test
  void listFollowsThePagesAndAlignsTheColumns() {
    server.on(
        "GET /api/esr/sandboxes?status=READY",
        200,
        "{\"items\":[{\"boxId\":\"SBX-1\",\"name\":\"a\",\"status\":\"READY\"}],\"next\":\"c/1\"}");
    server.on(
        "GET /api/esr/sandboxes?status=READY&cursor=c%2F1",
        200,
        "{\"items\":[{\"boxId\":\"SBX-22\",\"name\":\"b\",\"status\":\"READY\"}],\"next\":null}");
    Esr esr = Esr.run(server, "sandbox", "list", "--status", "READY");
    assertEquals(
        """
        BOX ID  NAME  STATUS
        SBX-1   a     READY
        SBX-22  b     READY
        """,
        esr.out());
  }

  @Test
  void anEmptyListSaysWhatToDo() {
    server.on("GET /api/esr/sandboxes", 200, "{\"items\":[]}");
    Esr esr = Esr.run(server, "sandbox", "list");
    assertEquals("No sandbox. Make one: ./esr sandbox create NAME\n", esr.out());
  }

  @Test
  void showPrintsAnOutline() {
    server.on(
        "GET /api/esr/sandboxes/SBX-1",
        200,
        "{\"boxId\":\"SBX-1\",\"services\":[{\"name\":\"permit-svc\",\"env\":{\"SLA\":\"10\"}}]}");
    assertEquals(
        """
        box id: SBX-1
        services:
          - name: permit-svc
            env:
              SLA: 10
        """,
        Esr.run(server, "sandbox", "show", "SBX-1").out());
  }

  @Test
  void anIdCannotLeaveItsPlaceInThePath() {
    server.on("GET /api/esr/sandboxes/..%2Faudit%3Fx", 200, "{\"boxId\":\"odd\"}");
    assertEquals(0, Esr.run(server, "sandbox", "show", "../audit?x").exitCode());
  }

  @Test
  void deleteAsksAndNamesTheBox() {
    server.on("GET /api/esr/sandboxes/SBX-1", 200, "{\"name\":\"permit-study\"}");
    server.on("DELETE /api/esr/sandboxes/SBX-1", 200, "{\"wipedMs\":12}");
    Esr esr = Esr.onTerminal(server, "y\n", "sandbox", "delete", "SBX-1");
    assertTrue(esr.err().contains("SBX-1 (permit-study)"), esr.err());
    assertEquals("DELETE", server.lastRequest().method());
    assertTrue(esr.out().startsWith("Sandbox SBX-1 is wiped."), esr.out());
  }

  @Test
  void anyOtherAnswerDeletesNothing() {
    server.on("GET /api/esr/sandboxes/SBX-1", 200, "{\"name\":\"permit-study\"}");
    Esr esr = Esr.onTerminal(server, "\n", "sandbox", "delete", "SBX-1");
    assertEquals("GET", server.lastRequest().method());
    assertTrue(esr.err().contains("Nothing was deleted."), esr.err());
  }

  @Test
  void yesDoesNotAsk() {
    server.on("DELETE /api/esr/sandboxes/SBX-1", 202, "{}");
    Esr esr = Esr.run(server, "sandbox", "delete", "SBX-1", "--yes");
    assertEquals(1, server.requests().size());
    assertEquals("Sandbox SBX-1 is being wiped.\n", esr.out());
  }

  @Test
  void withoutATerminalAndWithoutYesNothingIsDeleted() {
    Esr esr = Esr.run(server, "sandbox", "delete", "SBX-1");
    assertEquals(2, esr.exitCode());
    assertTrue(server.requests().isEmpty());
    assertTrue(esr.err().contains("--yes"), esr.err());
  }
}
