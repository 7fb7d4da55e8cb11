package hms.esr.city;

import hms.esr.city.blueprint.BlueprintException;
import hms.esr.city.blueprint.BlueprintReader;
import hms.esr.city.blueprint.CityBlueprint;
import hms.esr.city.blueprint.Location;
import hms.esr.city.blueprint.MetricBlueprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** A city, loaded once from its folder and immutable: what its files say, and their digest. */
public final class City {
  private static final String BLUEPRINTS = "blueprints";

  private final Path folder;
  private final CityBlueprint blueprint;
  private final String digest;
  private final List<MetricBlueprint> metrics;
  private final Map<String, Integer> metricIndexes = new HashMap<>();

  private City(Path folder, CityBlueprint blueprint, String digest) {
    this.folder = folder;
    this.blueprint = blueprint;
    this.digest = digest;
    this.metrics = blueprint.metrics();
    for (int i = 0; i < metrics.size(); i++) {
      metricIndexes.put(metrics.get(i).name(), i);
    }
  }

  /**
   * Loads {@code city.yaml} and {@code blueprints/*.yaml} of a folder.
   *
   * @throws BlueprintException when the files are missing or wrong; its message lists every finding
   * @throws UncheckedIOException when a file cannot be read
   */
  public static City load(Path folder) {
    try {
      SequencedMap<String, byte[]> files = files(folder);
      return new City(folder, new BlueprintReader().read(files), digest(files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the files say. */
  public CityBlueprint blueprint() {
    return blueprint;
  }

  /** SHA-256, in hexadecimal, over the files' names and bytes in order of their names. */
  public String digest() {
    return digest;
  }

  /** Where the city was loaded from. */
  public Path folder() {
    return folder;
  }

  /** All metrics; an index in this list is the metric's index everywhere. */
  public List<MetricBlueprint> metrics() {
    return metrics;
  }

  /** The index of a metric in {@link #metrics}, or -1 if there is none of that name. */
  public int metricIndex(String name) {
    return metricIndexes.getOrDefault(name, -1);
  }

  private static SequencedMap<String, byte[]> files(Path folder) throws IOException {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    Path city = folder.resolve(BlueprintReader.CITY_FILE);
    if (!Files.isRegularFile(city)) {
      throw missing(BlueprintReader.CITY_FILE, "there is no such file in " + folder);
    }
    files.put(BlueprintReader.CITY_FILE, Files.readAllBytes(city));
    List<String> names = blueprintNames(folder.resolve(BLUEPRINTS));
    if (names.isEmpty()) {
      throw missing(BLUEPRINTS, "there is no blueprint (*.yaml) of an agency in this folder");
    }
    for (String name : names) {
      Path blueprint = folder.resolve(BLUEPRINTS).resolve(name);
      files.put(BLUEPRINTS + "/" + name, Files.readAllBytes(blueprint));
    }
    return files;
  }

  private static List<String> blueprintNames(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }

  private static BlueprintException missing(String file, String message) {
    return new BlueprintException(new Location(file, 1, 1), message);
  }

  private static String digest(SequencedMap<String, byte[]> files) {
    MessageDigest sha256;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    // Lengths before contents, so that no two sets of files run together to the same bytes.
    files.forEach(
        (name, bytes) -> {
          byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
          sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(nameBytes.length).flip());
          sha256.update(nameBytes);
          sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
          sha256.update(bytes);
        });
    return HexFormat.of().formatHex(sha256.digest());
  }
}
