package hms.esr.server.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A data folder of its own for each start of the server in tests, and the checkout's cities. */
public class DataFolder implements QuarkusTestResourceLifecycleManager {
  private @Nullable Path folder;

  @Override
  public Map<String, String> start() {
    try {
      folder = Files.createTempDirectory("esr-server-test");
      return Map.of("esr.data", folder.toString(), "esr.cities", cities().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cities of the checkout, wherever the build was started. */
  public static Path cities() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve("cities/reference/city.yaml"))) {
        return at.resolve("cities");
      }
    }
    throw new IllegalStateException(
        "no folder cities/reference above " + Path.of("").toAbsolutePath());
  }

  @Override
  public void stop() {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
