package hms.esr.city.blueprint;

import java.util.ArrayList;
import java.util.List;

/** Reads what citizens do by themselves. */
final class HabitReader {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final int MINUTES_OF_HOUR = 60;
  private static final int HOURS_OF_DAY = 24;

  private final Reading reading;

  HabitReader(Reading reading) {
    this.reading = reading;
  }

  HabitBlueprint read(SourceNode node) {
    SourceNode hours = node.find("hours");
    int from = hours == null ? 0 : CalendarReader.minute(hours.get("from").text());
    int to = CalendarReader.minute(hours == null ? "24:00" : hours.get("to").text());
    if (hours != null && from >= to) {
      reading.wrong(hours.at(), "the hours must end after they begin");
    }
    List<Double> weekdays =
        CalendarReader.weights(node.find("weekdays"), CalendarReader.dayNames());
    if (weekdays.stream().allMatch(weight -> weight == 0)) {
      reading.wrong(node.get("weekdays").at(), "all weekdays have weight 0");
    }
    return new HabitBlueprint(
        node.name(),
        node.get("title").text(),
        reading.use(Reading.Kind.CASE, node.get("case")),
        rate(node),
        node.expr("who"),
        from,
        to,
        hourWeights(node, from, to),
        weekdays,
        CalendarReader.weights(node.find("months"), MONTHS),
        node.get("source").text(),
        node.keyAt());
  }

  private HabitRate rate(SourceNode node) {
    SourceNode perDay = node.find("per_day");
    SourceNode perCitizenYear = node.find("per_citizen_year");
    if ((perDay == null) == (perCitizenYear == null)) {
      reading.wrong(node.keyAt(), node.name() + ": needs either per_citizen_year or per_day");
    }
    return perDay == null
        ? new HabitRate.PerCitizenYear(perCitizenYear == null ? 0 : perCitizenYear.number())
        : new HabitRate.PerDay(perDay.expr());
  }

  private List<Double> hourWeights(SourceNode node, int from, int to) {
    SourceNode given = node.find("hour_weights");
    if (given == null) {
      return List.of();
    }
    for (SourceNode hour : given.entries()) {
      int start = Integer.parseInt(hour.name()) * MINUTES_OF_HOUR;
      if (start + MINUTES_OF_HOUR <= from || start >= to) {
        reading.wrong(hour.keyAt(), "hour " + hour.name() + " lies outside of the habit's hours");
      }
    }
    List<Double> weights = new ArrayList<>();
    boolean never = true;
    for (int hour = 0; hour < HOURS_OF_DAY; hour++) {
      int start = hour * MINUTES_OF_HOUR;
      boolean inside = start + MINUTES_OF_HOUR > from && start < to;
      double weight = given.number("%02d".formatted(hour), 1);
      weights.add(inside ? weight : 0);
      never &= !inside || weight == 0;
    }
    if (never && from < to) {
      reading.wrong(given.at(), "all hours have weight 0");
    }
    return weights;
  }
}
