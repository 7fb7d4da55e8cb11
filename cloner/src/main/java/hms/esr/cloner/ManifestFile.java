package hms.esr.cloner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One file of manifests. */
record ManifestFile(Path path, String name) {
  private static final long MAX_BYTES = 4L * 1024 * 1024;

  /** The manifest files of a folder, by path; hidden ones and kustomizations left out. */
  static List<ManifestFile> under(Path folder) throws ManifestException {
    if (!Files.isDirectory(folder)) {
      throw new ManifestException(
          folder.toString(), 0, "no such folder", "Give the folder that holds the manifests.");
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> new ManifestFile(path, slashed(folder.relativize(path))))
          .filter(ManifestFile::isManifest)
          .sorted((a, b) -> a.name.compareTo(b.name))
          .toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new ManifestException(
          folder.toString(), 0, "cannot be listed", "Check the folder's permissions.");
    }
  }

  List<Manifest> objects() throws ManifestException {
    List<Manifest> objects = new ArrayList<>();
    for (YamlTree document : YamlDocuments.parse(name, text())) {
      collect(document.content(), document.line(), objects);
    }
    return objects;
  }

  /** The line an object of this file starts on. */
  int lineOf(Manifest object) {
    return Integer.parseInt(object.origin().substring(object.origin().lastIndexOf(':') + 1));
  }

  private void collect(JsonNode content, int line, List<Manifest> into) throws ManifestException {
    if (!(content instanceof ObjectNode tree)) {
      throw new ManifestException(
          name, line, "not a Kubernetes object", "A document must be a mapping with a kind.");
    }
    require(tree, line, "/apiVersion");
    require(tree, line, "/kind");
    if (tree.path("kind").asText().endsWith("List") && tree.path("items").isArray()) {
      for (JsonNode item : tree.path("items")) {
        collect(item, line, into);
      }
      return;
    }
    require(tree, line, "/metadata/name");
    Manifest object = new Manifest(tree, name + ":" + line);
    SecretValues.check(object, name, line);
    into.add(object);
  }

  private void require(ObjectNode tree, int line, String pointer) throws ManifestException {
    if (!tree.at(pointer).isTextual() || tree.at(pointer).asText().isBlank()) {
      String field = pointer.substring(1).replace('/', '.');
      throw new ManifestException(
          name, line, field + " is missing or not text", "Every object needs " + field + ".");
    }
  }

  private String text() throws ManifestException {
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw new ManifestException(name, 0, "larger than 4 MiB", "Split the file.");
      }
      String text = Files.readString(path);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ManifestException(name, 0, "not UTF-8 text", "Save the file as UTF-8.");
    } catch (IOException e) {
      throw new ManifestException(name, 0, "cannot be read", "Check the file's permissions.");
    }
  }

  private boolean isManifest() {
    String lower = name.toLowerCase(Locale.ROOT);
    String last = lower.substring(lower.lastIndexOf('/') + 1);
    boolean hidden = ("/" + lower).contains("/.");
    boolean kustomization = last.startsWith("kustomization.");
    boolean suffix = last.endsWith(".yaml") || last.endsWith(".yml") || last.endsWith(".json");
    return suffix && !hidden && !kustomization;
  }

  private static String slashed(Path relative) {
    return relative.toString().replace('\\', '/');
  }
}
