package hms.esr.server.probe;

import hms.esr.server.runtime.CustomProbe.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The probes' folder (setting {@code esr.probes}, default {@code probes} beside the cities): files
 * {@code *.py} and {@code *.sql}, read anew when they change. A wrong one hurts no other.
 */
@ApplicationScoped
class ProbeFolder {
  private static final long LONGEST_BYTES = 1 << 20;

  private final Path folder;
  private final ScriptReader scripts;
  private final Map<Path, Known> known = new HashMap<>();

  ProbeFolder(
      @ConfigProperty(name = "esr.probes") Optional<Path> folder,
      @ConfigProperty(name = "esr.cities") Path cities,
      ScriptReader scripts) {
    this.folder = folder.orElseGet(() -> cities.resolveSibling("probes")).normalize();
    this.scripts = scripts;
  }

  /** A file as it was when it was last read; checked when somebody needed to know. */
  private record Known(FileTime modified, long bytes, ProbeFile file, boolean checked) {}

  /** All files as they are now, each as far as it can be known without running it. */
  synchronized List<ProbeFile> files() {
    List<ProbeFile> files = new ArrayList<>();
    for (Path path : paths()) {
      files.add(current(path).file());
    }
    known.keySet().retainAll(paths());
    return files;
  }

  /** All files as they are now, each checked. */
  synchronized List<ProbeFile> checked() {
    List<ProbeFile> files = new ArrayList<>();
    for (Path path : paths()) {
      files.add(checked(path).file());
    }
    return files;
  }

  /** A file as it is now, checked. */
  synchronized ProbeFile checked(ProbeFile file) {
    return checked(folder.resolve(file.name())).file();
  }

  private Known checked(Path path) {
    Known current = current(path);
    if (current.checked()) {
      return current;
    }
    Known checked = new Known(current.modified(), current.bytes(), check(current.file()), true);
    known.put(path, checked);
    return checked;
  }

  private ProbeFile check(ProbeFile file) {
    if (file.fault() != null) {
      return file;
    }
    try {
      for (CustomDefinition definition : file.metrics()) {
        int unused = scripts.check(definition.metric(), file.language(), file.source());
      }
      return file;
    } catch (FaultyScriptException fault) {
      return new ProbeFile(file.name(), file.language(), file.source(), file.metrics(), fault);
    }
  }

  private Known current(Path path) {
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      Known before = known.get(path);
      if (before != null
          && before.modified().equals(now.lastModifiedTime())
          && before.bytes() == now.size()) {
        return before;
      }
      Known read = new Known(now.lastModifiedTime(), now.size(), read(path, now.size()), false);
      known.put(path, read);
      return read;
    } catch (IOException gone) {
      return new Known(FileTime.fromMillis(0), 0, unreadable(path, "it cannot be read"), true);
    }
  }

  private static ProbeFile read(Path path, long bytes) throws IOException {
    if (bytes > LONGEST_BYTES) {
      return unreadable(path, "it is over 1 MiB; a probe has a few lines");
    }
    String source;
    try {
      source = Files.readString(path);
    } catch (CharacterCodingException e) {
      return unreadable(path, "it is not UTF-8 text");
    }
    return parse(nameOf(path), languageOf(path), source);
  }

  private static ProbeFile parse(String name, Language language, String source) {
    try {
      ScriptReader.checkLength(source);
      ScriptHeader header = ScriptHeader.read(language, source);
      List<CustomDefinition> metrics = new ArrayList<>();
      for (String metric : metrics(name, language, source, header)) {
        ScriptReader.checkName(metric);
        String place = name + ":" + ScriptReader.lineOf(metric, source);
        metrics.add(header.of(metric).of(metric, language, source, place));
      }
      FaultyScriptException fault =
          metrics.isEmpty()
              ? new FaultyScriptException(0, "the script never calls register('name', function)")
              : null;
      return new ProbeFile(name, language, source, metrics, fault);
    } catch (FaultyScriptException fault) {
      return new ProbeFile(name, language, source, List.of(), fault);
    }
  }

  private static List<String> metrics(
      String name, Language language, String source, ScriptHeader header)
      throws FaultyScriptException {
    return switch (language) {
      case PYTHON -> ScriptReader.mentioned(source);
      case SQL -> {
        if (header.metrics().size() > 1) {
          throw new FaultyScriptException(
              0, "a query defines one metric; give the others a file each");
        }
        yield header.metrics().isEmpty()
            ? List.of(name.substring(0, name.length() - ".sql".length()))
            : header.metrics();
      }
    };
  }

  private static ProbeFile unreadable(Path path, String cause) {
    return new ProbeFile(
        nameOf(path), languageOf(path), "", List.of(), new FaultyScriptException(0, cause));
  }

  private List<Path> paths() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(ProbeFolder::isProbe).filter(Files::isRegularFile).sorted().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static boolean isProbe(Path path) {
    String name = nameOf(path);
    return !name.startsWith(".") && (name.endsWith(".py") || name.endsWith(".sql"));
  }

  private static Language languageOf(Path path) {
    return nameOf(path).endsWith(".py") ? Language.PYTHON : Language.SQL;
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }
}
