package hms.esr.city.blueprint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Reads a city's files: YAML, then the JSON Schema, then the names across the city. Findings of one
 * stage are collected over all files and thrown together before the next stage begins, because what
 * a later stage would say of a broken file is noise.
 */
public final class BlueprintReader {
  /** Path of the file that says when and where a city is. */
  public static final String CITY_FILE = "city.yaml";

  private final SchemaCheck citySchema = new SchemaCheck("city");
  private final SchemaCheck blueprintSchema = new SchemaCheck("blueprint");

  /**
   * Reads a city.
   *
   * @param files path within the city's folder to contents: {@code city.yaml} and {@code
   *     blueprints/*.yaml}; agencies come in this order
   * @throws BlueprintException with every finding of the first stage that has any
   */
  public CityBlueprint read(SequencedMap<String, byte[]> files) {
    Reading reading = new Reading();
    List<SourceFile> sources = new ArrayList<>();
    files.forEach((path, bytes) -> source(path, bytes, reading).ifPresent(sources::add));
    failOn(reading);

    List<SourceNode> agencies =
        sources.stream().filter(source -> !isCity(source)).map(SourceFile::node).toList();
    agencies.stream()
        .flatMap(file -> AgencyReader.tables(file).stream())
        .forEach(table -> reading.tables.putIfAbsent(table.name(), table));
    SourceFile cityFile = sources.stream().filter(BlueprintReader::isCity).findFirst().orElse(null);
    if (cityFile == null) {
      throw new BlueprintException(
          new Location(CITY_FILE, 1, 1), "the file is missing: it says when and where the city is");
    }
    CityBlueprint city = new CityReader(reading).read(cityFile.node(), agencies);
    new NameCheck(reading, city).check();
    failOn(reading);
    new DisciplineCheck(reading, city).check();
    new InstantCallCheck(reading, city).check();
    failOn(reading);
    return city;
  }

  private static boolean isCity(SourceFile source) {
    return source.path().equals(CITY_FILE);
  }

  private Optional<SourceFile> source(String path, byte[] bytes, Reading reading) {
    try {
      SourceFile source = YamlSource.read(path, bytes);
      reading.findings.addAll((isCity(source) ? citySchema : blueprintSchema).check(source));
      return Optional.of(source);
    } catch (BlueprintException e) {
      reading.findings.addAll(e.findings());
      return Optional.empty();
    }
  }

  private static void failOn(Reading reading) {
    if (!reading.findings.isEmpty()) {
      throw new BlueprintException(
          reading.findings.stream().sorted(Comparator.comparing(Finding::at)).distinct().toList());
    }
  }
}
