package hms.esr.city.blueprint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the steps of one case. */
final class StepReader {
  private static final double MINUTES_OF_HOUR = 60;
  private static final double MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;

  private final Reading reading;
  private final ValueReader values;
  private final String caseName;

  StepReader(Reading reading, String caseName) {
    this.reading = reading;
    this.values = new ValueReader(reading);
    this.caseName = caseName;
  }

  List<StepBlueprint> steps(SourceNode parent) {
    return parent.items("steps").stream()
        .map(item -> item.entries().getFirst())
        .flatMap(step -> read(step).stream())
        .toList();
  }

  /** Nothing when a finding says why there is no step. */
  private Optional<StepBlueprint> read(SourceNode step) {
    Location at = step.keyAt();
    return switch (step.name()) {
      case "draw" -> Optional.of(new StepBlueprint.Draw(fields(step, values::read), at));
      case "set" -> Optional.of(new StepBlueprint.Set(fields(step, SourceNode::expr), at));
      case "balk" -> Optional.of(new StepBlueprint.Balk(step.get("if").expr(), at));
      case "hold" -> hold(step);
      case "serve" -> Optional.of(serve(step));
      case "branch" -> Optional.of(branch(step));
      case "repeat" ->
          Optional.of(
              new StepBlueprint.Repeat(
                  step.get("while").expr(), step.get("most").json().asInt(), steps(step), at));
      case "call" -> Optional.of(call(step));
      case "mail" -> Optional.of(new StepBlueprint.Mail(step.get("template").text(), at));
      case "row" -> new RowReader(reading).read(step);
      case "mark" -> Optional.of(new StepBlueprint.Mark(step.text(), at));
      case "tally" -> Optional.of(new StepBlueprint.Tally(map(step, SourceNode::expr), at));
      case "end" -> Optional.of(new StepBlueprint.End(step.text(), at));
      default ->
          throw new IllegalStateException(
              at + ": the schema has a step that is not read: " + step.name());
    };
  }

  private <V> SequencedMap<String, V> fields(SourceNode step, Function<SourceNode, V> read) {
    step.entries().forEach(entry -> reading.useField(caseName, entry));
    return map(step, read);
  }

  private static <V> SequencedMap<String, V> map(SourceNode node, Function<SourceNode, V> read) {
    SequencedMap<String, V> map = new LinkedHashMap<>();
    node.entries().forEach(entry -> map.put(entry.name(), read.apply(entry)));
    return map;
  }

  private Optional<StepBlueprint> hold(SourceNode step) {
    Set<String> given =
        step.entries().stream()
            .map(SourceNode::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Location at = step.keyAt();
    if (given.equals(Set.of("until", "days"))) {
      return Optional.of(
          new StepBlueprint.HoldUntil(
              CalendarReader.minute(step.get("until").text()),
              CalendarReader.days(step.get("days")),
              at));
    }
    if (given.contains("open") && Set.of("open", "spread_minutes").containsAll(given)) {
      Value spread = values.find(step, "spread_minutes");
      return Optional.of(
          new StepBlueprint.HoldOpen(
              reading.use(Reading.Kind.POOL, step.get("open")),
              spread == null ? new Value.Computed(new Expr("0", at)) : spread,
              at));
    }
    Set<String> units = Set.of("days", "hours", "minutes");
    if (given.size() == 1 && units.containsAll(given)) {
      SourceNode time = step.entries().getFirst();
      return Optional.of(new StepBlueprint.HoldFor(values.read(time), minutesPer(time.name()), at));
    }
    reading.wrong(
        at, "hold takes one of days, hours, minutes; or until with days; or open (spread_minutes)");
    return Optional.empty();
  }

  private static double minutesPer(String unit) {
    return switch (unit) {
      case "days" -> MINUTES_OF_DAY;
      case "hours" -> MINUTES_OF_HOUR;
      default -> 1;
    };
  }

  private StepBlueprint serve(SourceNode step) {
    SourceNode renege = step.find("renege");
    return new StepBlueprint.Serve(
        reading.use(Reading.Kind.POOL, step.get("pool")),
        values.read(step.get("minutes")),
        step.expr("due_days"),
        step.expr("priority"),
        renege == null
            ? null
            : new StepBlueprint.Renege(
                values.read(renege.get("minutes")), steps(renege), renege.keyAt()),
        step.keyAt());
  }

  private StepBlueprint branch(SourceNode step) {
    List<SourceNode> items = step.items();
    boolean byShare = items.stream().anyMatch(item -> item.has("share"));
    List<StepBlueprint.Alternative> alternatives = new ArrayList<>();
    for (SourceNode item : items) {
      boolean last = alternatives.size() == items.size() - 1;
      checkGuard(item, byShare, last);
      alternatives.add(
          new StepBlueprint.Alternative(
              item.expr(byShare ? "share" : "if"), steps(item), item.at()));
    }
    return byShare
        ? new StepBlueprint.BranchByShare(alternatives, step.keyAt())
        : new StepBlueprint.BranchByCondition(alternatives, step.keyAt());
  }

  private void checkGuard(SourceNode item, boolean byShare, boolean last) {
    if (byShare && item.has("if")) {
      reading.wrong(item.at(), "a branch goes by 'if' or by 'share', not by both");
    } else if (byShare && last && item.has("share")) {
      reading.wrong(
          item.at(),
          "the last alternative takes the rest: leave out its share, or add '- steps: []'");
    } else if (!last && !item.has(byShare ? "share" : "if")) {
      reading.wrong(
          item.at(),
          byShare
              ? "only the last alternative has no share"
              : "only the last alternative has no 'if'; those after it are never reached");
    }
  }

  private StepBlueprint call(SourceNode step) {
    String called = reading.use(Reading.Kind.CASE, step.get("case"));
    step.entries("with").forEach(entry -> reading.useField(called, entry));
    SourceNode with = step.find("with");
    return new StepBlueprint.Call(
        called,
        values.find(step, "count"),
        step.expr("share"),
        with == null ? new LinkedHashMap<>() : map(with, SourceNode::expr),
        step.keyAt());
  }
}
