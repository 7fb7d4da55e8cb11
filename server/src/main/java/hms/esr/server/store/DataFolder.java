package hms.esr.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder in which the embedded database keeps its file. */
public final class DataFolder {
  private static final String STORE = "store.mv.db";

  private DataFolder() {}

  /** What keeps a server from using this folder, and how to mend it; null: nothing. */
  public static @Nullable String whatIsWrong(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      return "the data folder " + folder + " cannot be made (" + e + "). Set ESR_DATA to another.";
    }
    if (!Files.isWritable(folder)) {
      return "the data folder " + folder + " cannot be written to. Set ESR_DATA to another.";
    }
    Path store = folder.resolve(STORE);
    return Files.exists(store) && isHeld(store)
        ? "another server uses the data folder "
            + folder
            + ". Use that one, stop it, or set ESR_DATA to another folder."
        : null;
  }

  /** The database holds a lock on its file as long as its process lives. */
  private static boolean isHeld(Path store) {
    try (FileChannel channel = FileChannel.open(store, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (IOException e) {
      return true;
    }
  }
}
