package hms.esr.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aFreshFolderIsMade() {
    Path fresh = folder.resolve("a/b");
    assertNull(DataFolder.whatIsWrong(fresh));
    assertTrue(Files.isDirectory(fresh));
  }

  @Test
  void aStoreThatAnotherProcessHoldsIsSaidPlainly() throws Exception {
    Path store = Files.createFile(folder.resolve("store.mv.db"));
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                store.toString())
            .redirectErrorStream(true)
            .start();
    try {
      assertEquals('h', holder.getInputStream().read());
      assertEquals(
          "another server uses the data folder "
              + folder
              + ". Use that one, stop it, or set ESR_DATA to another folder.",
          DataFolder.whatIsWrong(folder));
    } finally {
      holder.destroyForcibly().waitFor();
    }
    assertNull(DataFolder.whatIsWrong(folder));
  }

  /** Holds a lock on a file until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws Exception {
      try (var channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        System.out.print(lock.isValid() ? 'h' : 'n');
        System.out.flush();
        new CountDownLatch(1).await();
      }
    }
  }
}
