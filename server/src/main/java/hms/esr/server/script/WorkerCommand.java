package hms.esr.server.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command that starts a worker. */
final class WorkerCommand {
  /** Made by the launcher; a start from it takes a quarter of the time. */
  private static final String CACHE = "worker.aot";

  private WorkerCommand() {}

  /** Whether the worker is installed. */
  static boolean isInstalled(Path jars) {
    return Files.isDirectory(jars) && classPath(jars).contains("python-language");
  }

  /** Every jar of the folder, in the order of their names: a cache holds for one order only. */
  private static String classPath(Path jars) {
    try (Stream<Path> files = Files.list(jars)) {
      return files
          .map(Path::toString)
          .filter(name -> name.endsWith(".jar"))
          .sorted()
          .collect(Collectors.joining(java.io.File.pathSeparator));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the folder " + jars + " (setting esr.python) is unreadable", e);
    }
  }

  static List<String> of(ScriptSettings settings) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + settings.memoryMb() + "m");
    // Beside the heap: classes, compiled code and buffers have their own caps.
    command.add("-XX:MaxMetaspaceSize=192m");
    command.add("-XX:ReservedCodeCacheSize=64m");
    command.add("-XX:MaxDirectMemorySize=16m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    Path cache = settings.jars().resolveSibling(CACHE);
    if (Files.isRegularFile(cache)) {
      command.add("-XX:AOTCache=" + cache);
      command.add("-XX:AOTMode=auto");
      command.add("-Xlog:disable");
    }
    command.add("-cp");
    command.add(classPath(settings.jars()));
    command.add("hms.esr.python.ProbeWorker");
    return command;
  }
}
