package hms.esr.server.report;

import java.util.List;
import java.util.Locale;

/**
 * The geometry of a small picture of both arms' daily series, for an SVG of {@value #WIDTH} by
 * {@value #HEIGHT}.
 *
 * @param id unique in its page
 * @param title what is drawn
 * @param description the picture in a sentence, for those who do not see it
 * @param baselinePath SVG path data; empty where nothing was observed
 * @param simulatedPath SVG path data; empty where nothing was observed
 * @param top label of the upper edge
 * @param bottom label of the lower edge
 * @param firstDay label of the left edge
 * @param lastDay label of the right edge
 */
public record SeriesChart(
    String id,
    String title,
    String description,
    String baselinePath,
    String simulatedPath,
    String top,
    String bottom,
    String firstDay,
    String lastDay) {
  static final int WIDTH = 640;
  static final int HEIGHT = 180;
  private static final int LEFT = 70;
  private static final int RIGHT = 10;
  private static final int UPPER = 12;
  private static final int LOWER = 28;

  static SeriesChart of(ReportHead head, ProbeResult probe, int place) {
    ProbeDefinition definition = probe.definition();
    // Zero stays in the picture: a small change must not look like a large one.
    double high = Math.max(0, extreme(probe, true));
    double low = Math.min(0, extreme(probe, false));
    double range = high > low ? high - low : 1;
    return new SeriesChart(
        "chart" + place,
        definition.title() + ", day by day",
        definition.title()
            + " on each of "
            + head.days()
            + " days, mean of "
            + head.replications()
            + " replications: baseline about "
            + ChangeText.value(definition, probe.baseline().mean())
            + ", simulated about "
            + ChangeText.value(definition, probe.simulated().mean())
            + ".",
        path(probe.baselineDaily().mean(), low, range),
        path(probe.simulatedDaily().mean(), low, range),
        Rounding.text(low + range, definition.decimals()),
        Rounding.text(low, definition.decimals()),
        head.firstMeasuredDay().toString(),
        head.firstMeasuredDay().plusDays(Math.max(0, head.days() - 1L)).toString());
  }

  private static double extreme(ProbeResult probe, boolean highest) {
    double extreme = Double.NaN;
    for (List<Double> arm : List.of(probe.baselineDaily().mean(), probe.simulatedDaily().mean())) {
      for (double value : arm) {
        if (Double.isNaN(value)) {
          continue;
        }
        boolean further = Double.isNaN(extreme) || (highest ? value > extreme : value < extreme);
        extreme = further ? value : extreme;
      }
    }
    return Double.isNaN(extreme) ? 0 : extreme;
  }

  /** A line through the observed days; a day without an observation breaks it. */
  private static String path(List<Double> daily, double low, double range) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    double step = daily.size() > 1 ? (double) (WIDTH - LEFT - RIGHT) / (daily.size() - 1) : 0;
    for (int day = 0; day < daily.size(); day++) {
      double value = daily.get(day);
      if (Double.isNaN(value)) {
        drawing = false;
        continue;
      }
      double x = LEFT + day * step;
      double y = UPPER + (HEIGHT - UPPER - LOWER) * (1 - (value - low) / range);
      path.append(String.format(Locale.ROOT, "%s%.1f %.1f", drawing ? "L" : "M", x, y));
      if (!drawing) {
        // A lone day would be invisible as a line of no length: a short stroke shows it.
        path.append("h0.1");
      }
      drawing = true;
    }
    return path.toString();
  }
}
