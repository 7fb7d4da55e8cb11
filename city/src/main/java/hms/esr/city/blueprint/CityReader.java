package hms.esr.city.blueprint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads {@code city.yaml} and puts the agencies into it. */
final class CityReader {
  private final Reading reading;

  CityReader(Reading reading) {
    this.reading = reading;
  }

  CityBlueprint read(SourceNode file, List<SourceNode> agencies) {
    SortedSet<LocalDate> holidays = new TreeSet<>();
    file.items("holidays").forEach(day -> holidays.add(date(day)));
    return new CityBlueprint(
        file.get("name").text(),
        file.get("title").text(),
        zone(file.get("time_zone")),
        date(file.get("starts")),
        file.get("population").json().asInt(),
        holidays,
        agencies.stream().map(agency -> new AgencyReader(reading, agency).read()).toList());
  }

  private LocalDate date(SourceNode node) {
    try {
      return LocalDate.parse(node.text());
    } catch (DateTimeParseException e) {
      reading.wrong(node.at(), "'" + node.text() + "' is no day of the calendar");
      return LocalDate.EPOCH;
    }
  }

  private ZoneId zone(SourceNode node) {
    try {
      return ZoneId.of(node.text());
    } catch (DateTimeException e) {
      reading.wrong(
          node.at(),
          "unknown time zone '"
              + node.text()
              + "'"
              + NearestName.hint(node.text(), new TreeSet<>(ZoneId.getAvailableZoneIds())));
      return ZoneOffset.UTC;
    }
  }
}
