package hms.esr.server.report;

import hms.esr.server.report.chart.Axis;
import hms.esr.server.report.chart.Tick;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The measured days as an axis, labelled with the city's dates. */
final class Days {
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

  /** Steps that fall on the same weekday where they can. */
  private static final int[] STEPS = {1, 2, 7, 14, 28, 56, 91, 182, 364};

  private static final int MOST_LABELS = 6;

  private Days() {}

  static Axis axis(LocalDate first, int days) {
    int step = STEPS[STEPS.length - 1];
    for (int candidate : STEPS) {
      if ((days + candidate - 1) / candidate <= MOST_LABELS) {
        step = candidate;
        break;
      }
    }
    List<Tick> ticks = new ArrayList<>();
    for (int day = 0; day < days; day += step) {
      ticks.add(new Tick(day, first.plusDays(day).format(SHORT)));
    }
    // A lone day stands in the middle of its axis.
    return days > 1
        ? new Axis("", 0, days - 1.0, ticks)
        : new Axis("", -0.5, 0.5, List.of(new Tick(0, first.format(SHORT))));
  }
}
