package hms.esr.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with a file that is reviewed; {@code -Desr.golden=write} writes it anew. */
final class Golden {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "report");

  private Golden() {}

  static void check(String file, String actual) throws IOException {
    Path golden = FOLDER.resolve(file);
    if ("write".equals(System.getProperty("esr.golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(golden, actual);
      return;
    }
    assertEquals(
        Files.readString(golden),
        actual,
        file + " differs; if the change is wanted, run with -Desr.golden=write and review it");
  }
}
