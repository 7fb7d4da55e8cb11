package hms.esr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
  @TempDir private Path checkout;

  @Test
  void withoutABuiltCityItSaysWhatToDo() {
    Esr esr = Esr.in(checkout, "validate");
    assertEquals(ExitCode.REFUSED, esr.exitCode());
    assertTrue(esr.err().contains("./esr build"), esr.err());
  }

  @Test
  void aFolderThatIsNotThereIsNamed() throws IOException {
    Files.createDirectories(checkout.resolve("city/target/classes"));
    Esr esr = Esr.in(checkout, "validate", "no-such-folder");
    assertEquals(ExitCode.REFUSED, esr.exitCode());
    assertTrue(esr.err().contains("there is no folder no-such-folder"), esr.err());
  }

  @Test
  void aCheckoutWithoutStudiesIsNoSuccess() throws IOException {
    Files.createDirectories(checkout.resolve("city/target/classes"));
    Files.createDirectories(checkout.resolve("cities/validation/empty"));
    Esr esr = Esr.in(checkout, "validate");
    assertEquals(ExitCode.REFUSED, esr.exitCode());
    assertTrue(esr.err().contains("anchors.yaml"), esr.err());
  }
}
