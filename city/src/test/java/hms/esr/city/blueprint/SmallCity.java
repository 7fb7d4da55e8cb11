package hms.esr.city.blueprint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** A small correct city, in which tests change a piece of text. */
final class SmallCity {
  static final String DOGS = "blueprints/dogs.yaml";

  // Its schemas take the longest, and it holds nothing of what it reads.
  private static final BlueprintReader READER = new BlueprintReader();

  private final SequencedMap<String, byte[]> files = new LinkedHashMap<>();

  SmallCity() {
    put("city.yaml", resource("city.yaml"));
    put(DOGS, resource("dogs.yaml"));
  }

  /** Replaces a text that stands exactly once in the city's files. */
  SmallCity change(String from, String to) {
    int changed = 0;
    for (String path : files.sequencedKeySet().toArray(String[]::new)) {
      String text = text(path);
      if (text.contains(from)) {
        changed += text.split(Pattern.quote(from), -1).length - 1;
        put(path, text.replace(from, to));
      }
    }
    if (changed != 1) {
      throw new IllegalArgumentException("'" + from + "' stands " + changed + " times");
    }
    return this;
  }

  SmallCity put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  SmallCity put(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  String text(String path) {
    return new String(Objects.requireNonNull(files.get(path)), StandardCharsets.UTF_8);
  }

  CityBlueprint read() {
    return READER.read(files);
  }

  private static String resource(String name) {
    try (InputStream in = SmallCity.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
