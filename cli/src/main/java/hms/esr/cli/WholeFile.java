package hms.esr.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that are whole or not there: first beside the place, then moved into it. */
final class WholeFile {
  private WholeFile() {}

  static void write(Path file, String text) throws IOException {
    Path part = partOf(file);
    try {
      Files.writeString(part, text);
      finish(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Where {@code file} grows until it is whole. */
  static Path partOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  /** Puts the grown part in its place. */
  static void finish(Path part, Path file) throws IOException {
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
