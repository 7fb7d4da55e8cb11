package hms.esr.cli.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the server of a quick start keeps its data.
 *
 * @param folder the data
 * @param thrownAway whether it goes with the quick start
 */
record Place(Path folder, boolean thrownAway) implements AutoCloseable {

  static Place kept(Path folder) {
    return new Place(folder, false);
  }

  static Place temporary() throws IOException {
    return new Place(Files.createTempDirectory("esr-quickstart-"), true);
  }

  /** Deletes the folder if it is to be thrown away. */
  @Override
  public void close() {
    if (!thrownAway) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException gone) {
      // Ctrl-C while it was being deleted: the other thread was faster.
      return;
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
  }
}
