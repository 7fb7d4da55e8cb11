package hms.esr.city.blueprint;

import java.util.List;
import java.util.function.Function;

/** Reads one blueprint file that has passed its schema. */
final class AgencyReader {
  private final Reading reading;
  private final ValueReader values;
  private final SourceNode file;
  private final String agency;

  AgencyReader(Reading reading, SourceNode file) {
    this.reading = reading;
    this.values = new ValueReader(reading);
    this.file = file;
    this.agency = file.get("agency").text();
  }

  /** The tables alone: rows of any agency need them before anything else is read. */
  static List<TableBlueprint> tables(SourceNode file) {
    return file.entries("tables").stream()
        .map(
            table ->
                new TableBlueprint(
                    table.name(),
                    table.get("title").text(),
                    table.entries("columns").stream()
                        .map(
                            column ->
                                new TableBlueprint.Column(
                                    column.name(),
                                    Words.of(ColumnType.class, column.text()),
                                    column.keyAt()))
                        .toList(),
                    table.keyAt()))
        .toList();
  }

  AgencyBlueprint read() {
    return new AgencyBlueprint(
        agency,
        file.get("title").text(),
        all("services", this::service),
        all("pools", new PoolReader(reading)::read),
        all("habits", new HabitReader(reading)::read),
        all("schedules", this::schedule),
        all("signals", this::signal),
        tables(file),
        all("cases", this::aCase),
        all("metrics", this::metric),
        file.get("agency").at());
  }

  private <T> List<T> all(String part, Function<SourceNode, T> read) {
    return file.entries(part).stream().map(read).toList();
  }

  private ServiceBlueprint service(SourceNode node) {
    EnvReader env = new EnvReader(reading);
    return new ServiceBlueprint(
        node.name(),
        agency,
        node.get("title").text(),
        node.entries("env").stream().map(env::read).toList(),
        node.keyAt());
  }

  private ScheduleBlueprint schedule(SourceNode node) {
    SourceNode days = node.find("days");
    if ((days == null) != node.has("month_days")) {
      reading.wrong(node.keyAt(), node.name() + ": needs either days or month_days");
    }
    return new ScheduleBlueprint(
        node.name(),
        reading.use(Reading.Kind.CASE, node.get("case")),
        days == null ? List.of() : CalendarReader.days(days),
        node.items("month_days").stream().map(day -> day.json().asInt()).sorted().toList(),
        CalendarReader.minute(node.get("at").text()),
        values.read(node.get("count")),
        node.keyAt());
  }

  private SignalBlueprint signal(SourceNode node) {
    return new SignalBlueprint(
        node.name(),
        reading.use(Reading.Kind.SERVICE, node.get("service")),
        reading.use(Reading.Kind.TALLY, node.get("of")),
        node.get("last").json().asInt(),
        node.get("initial").expr(),
        node.keyAt());
  }

  private CaseBlueprint aCase(SourceNode node) {
    return new CaseBlueprint(
        node.name(),
        reading.use(Reading.Kind.SERVICE, node.get("service")),
        node.get("title").text(),
        node.items("fields").stream().map(SourceNode::text).toList(),
        node.items("meanwhile").stream()
            .map(
                item ->
                    new CaseBlueprint.Meanwhile(
                        values.read(item.get("every_days")),
                        reading.use(Reading.Kind.CASE, item.get("call")),
                        item.at()))
            .toList(),
        new StepReader(reading, node.name()).steps(node),
        node.keyAt());
  }

  private MetricBlueprint metric(SourceNode node) {
    SourceNode threshold = node.find("threshold");
    return new MetricBlueprint(
        node.name(),
        agency,
        node.get("title").text(),
        node.get("icon").text(),
        node.get("unit").text(),
        node.get("about").text(),
        new MeasureReader(reading).read(node.get("measure")),
        node.get("decimals").json().asInt(),
        Words.of(Better.class, node.get("better").text()),
        threshold == null ? null : threshold(threshold),
        node.keyAt());
  }

  private Threshold threshold(SourceNode node) {
    boolean above = node.has("above");
    if (above == node.has("below")) {
      reading.wrong(node.keyAt(), "threshold: needs either above or below");
    }
    return new Threshold(
        above ? Threshold.Side.ABOVE : Threshold.Side.BELOW,
        node.number(above ? "above" : "below", 0),
        node.get("text").text());
  }
}
