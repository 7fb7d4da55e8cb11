package hms.esr.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.server.report.chart.ChartStyle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** WCAG 2.2, 1.4.3 and 1.4.11: text 4.5 to 1, lines that carry meaning 3 to 1. */
class ContrastTest {
  private static final Pattern PALETTE = Pattern.compile(":root\\s*\\{([^}]*--[^}]*)}");
  private static final Pattern COLOUR = Pattern.compile("(--[a-z-]+):\\s*#([0-9a-f]{6})");
  private static final Pattern TEXTS = Pattern.compile("--(?:c-)?+(?!paper|card|grid|zero|line)");

  @Test
  void everyTextAndLineStandsOutInLightAndDark() {
    String page = new ReportPage().render(SampleReports.permitQuestion());
    List<String> palettes = PALETTE.matcher(page).results().map(MatchResult::group).toList();
    assertEquals(4, palettes.size(), "charts and page, light and dark");
    assertTrue(page.contains(ChartStyle.forPages()));
    for (String palette : palettes) {
      Map<String, Integer> colours = new TreeMap<>();
      COLOUR
          .matcher(palette)
          .results()
          .forEach(colour -> colours.put(colour.group(1), Integer.parseInt(colour.group(2), 16)));
      for (String ground : List.of("--paper", "--card", "--c-paper")) {
        for (Map.Entry<String, Integer> colour : colours.entrySet()) {
          if (colours.containsKey(ground) && TEXTS.matcher(colour.getKey()).lookingAt()) {
            double contrast = contrast(colour.getValue(), colours.get(ground));
            assertTrue(contrast >= 4.5, colour.getKey() + " on " + ground + ": " + contrast);
          }
        }
        if (colours.containsKey("--c-zero") && colours.containsKey(ground)) {
          assertTrue(contrast(colours.get("--c-zero"), colours.get(ground)) >= 3);
        }
      }
    }
  }

  private static double contrast(int one, int other) {
    double high = Math.max(luminance(one), luminance(other));
    double low = Math.min(luminance(one), luminance(other));
    return (high + 0.05) / (low + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
  }

  private static double linear(int channel) {
    double share = (channel & 0xFF) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
