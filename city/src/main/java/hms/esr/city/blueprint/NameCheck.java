package hms.esr.city.blueprint;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks across a whole city that names are unique, and that every name used exists. */
final class NameCheck {
  // Values of a case that expressions name like its fields.
  private static final List<String> RESERVED_FIELDS = List.of("age_days", "wait_minutes");

  private final Reading reading;
  private final CityBlueprint city;
  private final Map<String, CaseBlueprint> cases = new LinkedHashMap<>();
  private final Map<String, CaseOutputs> outputs = new LinkedHashMap<>();

  NameCheck(Reading reading, CityBlueprint city) {
    this.reading = reading;
    this.city = city;
    for (CaseBlueprint aCase : city.cases()) {
      cases.put(aCase.name(), aCase);
      outputs.put(aCase.name(), CaseOutputs.of(aCase));
    }
  }

  void check() {
    unique("agency", city.agencies(), AgencyBlueprint::name, AgencyBlueprint::at);
    unique("service", city.services(), ServiceBlueprint::name, ServiceBlueprint::at);
    unique("pool", city.pools(), PoolBlueprint::name, PoolBlueprint::at);
    unique("habit", city.habits(), HabitBlueprint::name, HabitBlueprint::at);
    unique("schedule", city.schedules(), ScheduleBlueprint::name, ScheduleBlueprint::at);
    unique("signal", city.signals(), SignalBlueprint::name, SignalBlueprint::at);
    unique("table", city.tables(), TableBlueprint::name, TableBlueprint::at);
    unique("case", city.cases(), CaseBlueprint::name, CaseBlueprint::at);
    unique("metric", city.metrics(), MetricBlueprint::name, MetricBlueprint::at);
    checkPoolsInExpressions();
    city.cases().forEach(this::checkCase);
    checkUses();
    reading.fieldUses.forEach(this::checkField);
  }

  private <T> void unique(
      String what, List<T> all, Function<T, String> name, Function<T, Location> at) {
    Map<String, Location> seen = new HashMap<>();
    for (T one : all) {
      Location earlier = seen.putIfAbsent(name.apply(one), at.apply(one));
      if (earlier != null) {
        reading.wrong(
            at.apply(one),
            "%s '%s' is already defined at %s".formatted(what, name.apply(one), earlier));
      }
    }
  }

  /** Expressions write a dash as an underscore: they must be able to tell the pools apart. */
  private void checkPoolsInExpressions() {
    Map<String, PoolBlueprint> seen = new HashMap<>();
    for (PoolBlueprint pool : city.pools()) {
      String written = "pool." + pool.name().replace('-', '_');
      PoolBlueprint earlier = seen.putIfAbsent(written, pool);
      if (earlier != null && !earlier.name().equals(pool.name())) {
        reading.wrong(
            pool.at(),
            "pool '%s' is %s in expressions, and so is pool '%s' at %s; rename one"
                .formatted(pool.name(), written, earlier.name(), earlier.at()));
      }
    }
  }

  private void checkCase(CaseBlueprint aCase) {
    for (String field : aCase.fields()) {
      if (RESERVED_FIELDS.contains(field)) {
        reading.wrong(aCase.at(), "%s: case.%s exists by itself".formatted(aCase.name(), field));
      }
    }
    CaseOutputs.forEach(
        aCase.steps(),
        step -> {
          switch (step) {
            case StepBlueprint.Mark mark -> checkCounter(aCase, mark.name(), mark.at());
            case StepBlueprint.End end -> checkCounter(aCase, end.name(), end.at());
            default -> {}
          }
        });
  }

  private void checkCounter(CaseBlueprint aCase, String name, Location at) {
    if (CaseOutputs.AUTOMATIC.contains(name) || name.equals("open")) {
      reading.wrong(
          at, "%s.%s is counted by itself; take another name".formatted(aCase.name(), name));
    } else if (outputs(aCase).tallies().contains(name)) {
      reading.wrong(
          at, "%s.%s is a tally already; take another name".formatted(aCase.name(), name));
    }
  }

  private CaseOutputs outputs(CaseBlueprint aCase) {
    return Objects.requireNonNull(outputs.get(aCase.name()));
  }

  private void checkUses() {
    Map<Reading.Kind, Set<String>> known = known();
    for (Reading.Use use : reading.uses) {
      Set<String> names = Objects.requireNonNull(known.get(use.kind()));
      if (!names.contains(use.name())) {
        reading.wrong(use.at(), unknown(use, names));
      }
    }
  }

  private Map<Reading.Kind, Set<String>> known() {
    Map<Reading.Kind, Set<String>> known = new EnumMap<>(Reading.Kind.class);
    known.put(Reading.Kind.SERVICE, names(city.services(), ServiceBlueprint::name));
    known.put(Reading.Kind.POOL, names(city.pools(), PoolBlueprint::name));
    known.put(Reading.Kind.CASE, names(city.cases(), CaseBlueprint::name));
    known.put(Reading.Kind.LEVEL, names(city.cases(), aCase -> aCase.name() + ".open"));
    known.put(Reading.Kind.COUNTER, outputNames(CaseOutputs::counters));
    known.put(Reading.Kind.TALLY, outputNames(CaseOutputs::tallies));
    return known;
  }

  private static <T> Set<String> names(List<T> all, Function<T, String> name) {
    return all.stream().map(name).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<String> outputNames(Function<CaseOutputs, Set<String>> part) {
    Set<String> names = new LinkedHashSet<>();
    outputs.forEach(
        (aCase, output) -> part.apply(output).forEach(name -> names.add(aCase + "." + name)));
    return names;
  }

  /** A name after a dot is looked up among those of its case, if that exists. */
  private static String unknown(Reading.Use use, Set<String> names) {
    String start = use.name().substring(0, use.name().indexOf('.') + 1);
    List<String> ofTheCase =
        start.isEmpty() ? List.of() : names.stream().filter(n -> n.startsWith(start)).toList();
    return SchemaMessages.unknown(
        use.kind().word, use.name(), ofTheCase.isEmpty() ? names : ofTheCase);
  }

  private void checkField(Reading.FieldUse use) {
    CaseBlueprint aCase = cases.get(use.caseName());
    if (aCase != null && !aCase.fields().contains(use.field())) {
      reading.wrong(
          use.at(),
          SchemaMessages.unknown("field", use.field(), " of case " + aCase.name(), aCase.fields())
              + (aCase.fields().isEmpty() ? ", which has none" : ""));
    }
  }
}
