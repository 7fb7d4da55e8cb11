package hms.esr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CitizenCommandsTest {
  private final FakeServer server = FakeServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void listStopsAtTheLimitEvenWhenTheServerHasMore() {
    server.on(
        "GET /api/esr/citizens?box=SBX-1&limit=2",
        200,
        """
        {"items":[{"id":"e5e50001-1","name":"Ada","age":30},{"id":"e5e50001-2","name":"Bo","age":4}],
         "next":"more"}""");
    assertEquals(
        "ID          NAME  AGE\ne5e50001-1  Ada   30\ne5e50001-2  Bo    4\n",
        Esr.run(server, "citizens", "list", "SBX-1", "--limit", "2").out());
    assertEquals(1, server.requests().size());
  }

  @Test
  void aLimitOfZeroIsAMisuse() {
    assertEquals(2, Esr.run(server, "citizens", "list", "SBX-1", "--limit", "0").exitCode());
  }

  @Test
  void showPrintsAnOutline() {
    server.on("GET /api/esr/citizens/e5e5", 200, "{\"name\":\"Ada\",\"household\":{\"size\":3}}");
    assertEquals(
        "name: Ada\nhousehold:\n  size: 3\n", Esr.run(server, "citizens", "show", "e5e5").out());
  }

  @Test
  void generateWithoutABuiltCitySaysWhatToDo(@TempDir Path checkout) {
    Esr esr = Esr.in(checkout, "citizens", "generate", "--count", "3");
    assertEquals(1, esr.exitCode());
    assertTrue(esr.err().contains("./esr build"), esr.err());
  }

  @Test
  void generateRefusesAFormatByName(@TempDir Path checkout) {
    Esr esr = Esr.in(checkout, "citizens", "generate", "--count", "3", "--format", "xml");
    assertEquals(2, esr.exitCode());
    assertTrue(esr.err().contains("NDJSON, CSV"), esr.err());
  }

  @Test
  void whatWouldSteerATerminalIsShownAsABlank() {
    server.on("GET /api/esr/citizens/e5e5", 200, "{\"name\":\"a\\u001b[2Jb\\nc\\u009bd\"}");
    assertEquals("name: a [2Jb c d\n", Esr.run(server, "citizens", "show", "e5e5").out());
  }

  @Test
  void generateIntoAPlaceThatIsNotThereNamesThePlace(@TempDir Path checkout) throws IOException {
    Files.createDirectories(checkout.resolve("city/target/classes"));
    String file = checkout.resolve("nowhere/people.csv").toString();
    Esr esr = Esr.in(checkout, "citizens", "generate", "--count", "3", "-o", file);
    assertEquals(1, esr.exitCode());
    assertTrue(esr.err().contains("cannot read or write: " + file), esr.err());
  }
}
