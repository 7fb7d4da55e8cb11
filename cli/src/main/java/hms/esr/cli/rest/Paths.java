package hms.esr.cli.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the paths of the contract; what a user typed is escaped, so no id can leave its place. */
public final class Paths {
  private static final String ROOT = "/api/esr";

  private Paths() {}

  /** {@code /api/esr} and the segments. */
  public static String of(String... segments) {
    StringBuilder path = new StringBuilder(ROOT);
    for (String segment : segments) {
      path.append('/').append(escape(segment));
    }
    return path.toString();
  }

  /**
   * {@code path} with the pairs of name and value as its query; a pair without a value is left out.
   */
  public static String query(String path, @Nullable String... namesAndValues) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      String name = namesAndValues[i];
      String value = namesAndValues[i + 1];
      if (name != null && value != null) {
        parts.add(name + "=" + escape(value));
      }
    }
    if (parts.isEmpty()) {
      return path;
    }
    return path + (path.contains("?") ? "&" : "?") + String.join("&", parts);
  }

  private static String escape(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
