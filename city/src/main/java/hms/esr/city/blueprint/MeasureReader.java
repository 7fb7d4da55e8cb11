package hms.esr.city.blueprint;

import java.util.List;

/** Reads how a metric is computed. */
final class MeasureReader {
  private final Reading reading;

  MeasureReader(Reading reading) {
    this.reading = reading;
  }

  Measure read(SourceNode measure) {
    SourceNode kind = measure.entries().getFirst();
    return switch (kind.name()) {
      case "count" -> new Measure.Count(counters(kind));
      case "sum" -> new Measure.Sum(tallies(kind));
      case "mean" -> new Measure.Mean(tallies(kind));
      case "quantile" -> new Measure.Quantile(tallies(kind.get("of")), kind.get("p").number());
      case "ratio" ->
          new Measure.Ratio(
              counters(kind.get("of")),
              counters(kind.get("to")),
              kind.has("percent") && kind.get("percent").json().asBoolean());
      case "level" -> new Measure.Level(levels(kind));
      case "load" -> new Measure.Load(pools(kind));
      case "utilisation" -> new Measure.Utilisation(pools(kind));
      case "overtime" -> new Measure.Overtime(pools(kind));
      case "queue" -> new Measure.QueueLength(pools(kind));
      case "wait" -> new Measure.Wait(pools(kind));
      case "wait_quantile" ->
          new Measure.WaitQuantile(pools(kind.get("of")), kind.get("p").number());
      default ->
          throw new IllegalStateException(
              kind.at() + ": the schema has a measure that is not read: " + kind.name());
    };
  }

  private List<String> counters(SourceNode node) {
    return reading.useAll(Reading.Kind.COUNTER, node);
  }

  private List<String> tallies(SourceNode node) {
    return reading.useAll(Reading.Kind.TALLY, node);
  }

  private List<String> pools(SourceNode node) {
    return reading.useAll(Reading.Kind.POOL, node);
  }

  private List<String> levels(SourceNode node) {
    return reading.useAll(Reading.Kind.LEVEL, node).stream()
        .map(level -> level.substring(0, level.indexOf('.')))
        .toList();
  }
}
