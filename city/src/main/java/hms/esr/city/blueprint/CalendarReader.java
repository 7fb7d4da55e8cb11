package hms.esr.city.blueprint;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads times of day and days of the week. */
final class CalendarReader {
  private static final int MINUTES_OF_HOUR = 60;
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private CalendarReader() {}

  /** Minute of the day of {@code "HH:MM"}; 1440 for {@code "24:00"}. */
  static int minute(String time) {
    return Integer.parseInt(time.substring(0, 2)) * MINUTES_OF_HOUR
        + Integer.parseInt(time.substring(3));
  }

  /** {@code mon}, {@code mon-fri}, {@code fri-mon} or a list of days; Monday first. */
  static List<DayOfWeek> days(SourceNode node) {
    if (node.json().isArray()) {
      return node.items().stream().map(item -> day(item.text())).sorted().toList();
    }
    String[] ends = node.text().split("-", -1);
    DayOfWeek first = day(ends[0]);
    int length = Math.floorMod(day(ends[ends.length - 1]).compareTo(first), DAYS.size()) + 1;
    return IntStream.range(0, length).mapToObj(first::plus).sorted().toList();
  }

  /** Seven weights, Monday first, or twelve, January first; 1 where none is given. */
  static List<Double> weights(@Nullable SourceNode node, List<String> names) {
    return names.stream().map(name -> node == null ? 1.0 : node.number(name, 1)).toList();
  }

  static List<String> dayNames() {
    return DAYS;
  }

  private static DayOfWeek day(String name) {
    return DayOfWeek.of(DAYS.indexOf(name) + 1);
  }
}
