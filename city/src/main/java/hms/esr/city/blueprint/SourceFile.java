package hms.esr.city.blueprint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A YAML file as a tree of JSON that knows where each part stands.
 *
 * @param path within the city's folder
 * @param root what it says
 * @param values JSON pointer to where the value begins
 * @param keys JSON pointer to where the key before the value begins
 */
record SourceFile(
    String path, JsonNode root, Map<String, Location> values, Map<String, Location> keys) {

  SourceNode node() {
    return new SourceNode(this, root, "");
  }

  Location valueAt(String pointer) {
    return values.getOrDefault(pointer, new Location(path, 1, 1));
  }

  /** Of the key where there is one, else of the value. */
  Location keyAt(String pointer) {
    Location key = keys.get(pointer);
    return key == null ? valueAt(pointer) : key;
  }

  /** One more segment of a JSON pointer (RFC 6901). */
  static String below(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
