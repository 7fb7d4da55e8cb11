package hms.esr.server.report.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one style sheet of all charts; its colours are variables of {@code palette.css}. */
public final class ChartStyle {
  private static final Pattern DEFINITION = Pattern.compile("(--[a-z-]+):\\s*([^;]+);");
  private static final Pattern USE = Pattern.compile("var\\((--[a-z-]+)\\)");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private ChartStyle() {}

  /** The rules with their variables, and the variables for light, dark and print. */
  public static String forPages() {
    return source("palette.css") + source("chart.css");
  }

  /**
   * The rules with the light colours in place of the variables: viewers other than browsers do not
   * know variables.
   */
  static String forFiles() {
    Map<String, String> light = new TreeMap<>();
    Matcher definitions = DEFINITION.matcher(source("palette.css"));
    while (definitions.find()) {
      // The light palette stands first; the dark one repeats its names.
      light.putIfAbsent(definitions.group(1), definitions.group(2));
    }
    String rules =
        USE.matcher(source("chart.css"))
            .replaceAll(
                use -> Objects.requireNonNull(light.get(use.group(1)), "no colour " + use.group()));
    return SPACE.matcher(COMMENT.matcher(rules).replaceAll("")).replaceAll(" ").strip();
  }

  private static String source(String name) {
    try (InputStream file =
        Objects.requireNonNull(ChartStyle.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the charts' style sheet cannot be read", e);
    }
  }
}
