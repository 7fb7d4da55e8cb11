package hms.esr.city.blueprint;

import hms.esr.kernel.staff.Discipline;
import java.util.List;

/** Reads pools of staff. */
final class PoolReader {
  private final Reading reading;

  PoolReader(Reading reading) {
    this.reading = reading;
  }

  PoolBlueprint read(SourceNode node) {
    List<Shift> shifts = node.items("shifts").stream().map(this::shift).toList();
    checkOverlap(shifts);
    return new PoolBlueprint(
        node.name(),
        reading.use(Reading.Kind.SERVICE, node.get("service")),
        node.get("title").text(),
        node.get("headcount").expr(),
        shifts,
        node.number("overtime_hours", 0),
        node.expr("overtime_productivity"),
        node.items("hires").stream().map(PoolReader::hire).toList(),
        node.text("holidays", "closed").equals("worked"),
        Words.of(Discipline.class, node.text("discipline", "first-come")),
        node.keyAt());
  }

  private static HireBlueprint hire(SourceNode node) {
    return new HireBlueprint(
        node.get("heads").expr(),
        node.expr("decided_day", "0"),
        node.expr("recruitment_days", "0"),
        node.expr("training_days", "0"),
        node.expr("start_productivity", "1"),
        node.at());
  }

  private Shift shift(SourceNode node) {
    int from = CalendarReader.minute(node.get("from").text());
    int to = CalendarReader.minute(node.get("to").text());
    if (from >= to) {
      reading.wrong(
          node.at(),
          "a shift must end after it begins; split one that passes midnight at \"24:00\"");
    }
    return new Shift(CalendarReader.days(node.get("days")), from, to, node.at());
  }

  private void checkOverlap(List<Shift> shifts) {
    for (int i = 1; i < shifts.size(); i++) {
      Shift shift = shifts.get(i);
      if (shifts.subList(0, i).stream().anyMatch(earlier -> overlap(earlier, shift))) {
        reading.wrong(shift.at(), "the shift overlaps one above it");
      }
    }
  }

  private static boolean overlap(Shift one, Shift other) {
    return one.fromMinute() < other.toMinute()
        && other.fromMinute() < one.toMinute()
        && one.days().stream().anyMatch(other.days()::contains);
  }
}
