package hms.esr.server.city;

import hms.esr.city.City;
import hms.esr.city.blueprint.BlueprintException;
import hms.esr.city.blueprint.NearestName;
import hms.esr.cloner.ManifestException;
import hms.esr.cloner.ProductionManifests;
import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The cities of the folder {@code esr.cities}, one subfolder each; each is read once. */
@ApplicationScoped
public class Cities {
  /** What a sandbox clones when it names no source. */
  public static final String DEFAULT = "reference";

  private final Path folder;
  private final Map<String, City> cities = new ConcurrentHashMap<>();
  private final Map<String, ProductionManifests> productions = new ConcurrentHashMap<>();

  Cities(@ConfigProperty(name = "esr.cities") Path folder) {
    this.folder = folder;
  }

  /** The names of the cities there are. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    try (Stream<Path> entries = Files.list(folder)) {
      entries
          .filter(entry -> Files.isRegularFile(entry.resolve("city.yaml")))
          .forEach(entry -> names.add(String.valueOf(entry.getFileName())));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the cities' folder " + folder + " (setting esr.cities) cannot be read", e);
    }
    return names;
  }

  /**
   * A city's model.
   *
   * @throws Refused when there is none of that name (names the nearest), or its files are faulty
   *     (names each finding)
   */
  public City city(String name) {
    return cities.computeIfAbsent(name, wanted -> load(folderOf(wanted)));
  }

  /**
   * A city's production manifests.
   *
   * @throws Refused when there is no city of that name, or its manifests are faulty
   */
  public ProductionManifests production(String name) {
    return productions.computeIfAbsent(name, wanted -> read(folderOf(wanted)));
  }

  /** Where a city's files are. */
  Path folderOf(String name) {
    SortedSet<String> names = names();
    if (names.contains(name)) {
      return folder.resolve(name);
    }
    throw Refused.field(
        "unknown-source",
        "/source",
        "There is no city '"
            + name
            + "'"
            + NearestName.hint(name, names)
            + "; this server has: "
            + String.join(", ", names)
            + ".");
  }

  private static City load(Path city) {
    try {
      return City.load(city);
    } catch (BlueprintException e) {
      throw new Refused(RefusalKind.UNPROCESSABLE, "faulty-city", String.valueOf(e.getMessage()));
    }
  }

  private static ProductionManifests read(Path city) {
    try {
      return ProductionManifests.read(city.resolve("production"));
    } catch (ManifestException e) {
      throw new Refused(
          RefusalKind.UNPROCESSABLE, "faulty-manifests", String.valueOf(e.getMessage()));
    }
  }
}
