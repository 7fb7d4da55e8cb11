package hms.esr.city.blueprint;

import hms.esr.city.blueprint.AnchorsBlueprint.Anchor;
import hms.esr.city.blueprint.AnchorsBlueprint.Run;
import hms.esr.city.blueprint.AnchorsBlueprint.Scenario;
import hms.esr.city.blueprint.AnchorsBlueprint.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the anchors of a city: YAML, then the JSON Schema, then the names of the city. */
public final class AnchorsReader {
  /** Path of the file in a city's folder. */
  public static final String FILE = "anchors.yaml";

  private static final double DEFAULT_PRECISION = 0.1;
  private static final Run DEFAULT_RUN = new Run(0, 1, 20, 1);

  private final CityBlueprint city;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> scenarioNames = new ArrayList<>();

  private AnchorsReader(CityBlueprint city) {
    this.city = city;
  }

  /**
   * Reads the file.
   *
   * @throws BlueprintException with every finding
   */
  public static AnchorsBlueprint read(byte[] bytes, CityBlueprint city) {
    SourceFile file = YamlSource.read(FILE, bytes);
    List<Finding> wrong = new SchemaCheck("anchors").check(file);
    if (!wrong.isEmpty()) {
      throw new BlueprintException(wrong);
    }
    AnchorsReader reader = new AnchorsReader(city);
    AnchorsBlueprint anchors = reader.anchors(file.node());
    if (!reader.findings.isEmpty()) {
      throw new BlueprintException(
          reader.findings.stream().sorted(Comparator.comparing(Finding::at)).toList());
    }
    return anchors;
  }

  private AnchorsBlueprint anchors(SourceNode file) {
    Run run = run(file.get("run"), DEFAULT_RUN);
    List<Scenario> scenarios = new ArrayList<>();
    for (SourceNode node : file.entries("scenarios")) {
      scenarioNames.add(node.name());
      scenarios.add(scenario(node, run));
    }
    String source = file.get("source").text();
    return new AnchorsBlueprint(
        file.get("title").text(),
        file.text("about", ""),
        source,
        file.number("precision", DEFAULT_PRECISION),
        scenarios,
        file.items("anchors").stream().map(node -> anchor(node, scenarios, source)).toList());
  }

  private static Run run(@Nullable SourceNode node, Run otherwise) {
    if (node == null) {
      return otherwise;
    }
    SourceNode seed = node.find("seed");
    return new Run(
        (int) node.number("warmup_days", otherwise.warmupDays()),
        (int) node.number("days", otherwise.days()),
        (int) node.number("replications", otherwise.replications()),
        seed == null ? otherwise.seed() : seed.json().asLong());
  }

  private Scenario scenario(SourceNode node, Run run) {
    SourceNode after = node.find("after_warmup");
    Map<String, Integer> headcounts = new LinkedHashMap<>();
    Map<String, String> hours = new LinkedHashMap<>();
    for (SourceNode pool : node.entries("pools")) {
      known("pool", pool, names(city.pools(), PoolBlueprint::name));
      SourceNode heads = pool.find("headcount");
      if (heads != null) {
        headcounts.put(pool.name(), heads.json().asInt());
      }
      SourceNode changed = pool.find("hours");
      if (changed != null) {
        hours.put(pool.name(), changed.text());
      }
    }
    Map<String, Double> factors = new LinkedHashMap<>();
    for (SourceNode habit : node.entries("habits")) {
      known("habit", habit, names(city.habits(), HabitBlueprint::name));
      factors.put(habit.name(), habit.number());
    }
    return new Scenario(
        node.name(),
        node.get("title").text(),
        env(node),
        headcounts,
        hours,
        factors,
        after != null && after.json().asBoolean(),
        run(node.find("run"), run));
  }

  private Map<String, Map<String, String>> env(SourceNode scenario) {
    Map<String, Map<String, String>> env = new LinkedHashMap<>();
    for (SourceNode given : scenario.entries("env")) {
      Map<String, String> values = new LinkedHashMap<>();
      known("service", given, names(city.services(), ServiceBlueprint::name));
      for (ServiceBlueprint service : city.services()) {
        if (service.name().equals(given.name())) {
          given.entries().forEach(value -> values.put(value.name(), value(service, value)));
        }
      }
      env.put(given.name(), values);
    }
    return env;
  }

  private String value(ServiceBlueprint service, SourceNode node) {
    known("env parameter", node, names(service.env(), EnvParameter::name));
    for (EnvParameter parameter : service.env()) {
      if (parameter.name().equals(node.name())) {
        String wrong = parameter.check(node.text());
        if (wrong != null) {
          wrong(node.at(), wrong);
        }
      }
    }
    return node.text();
  }

  private Anchor anchor(SourceNode node, List<Scenario> scenarios, String source) {
    SourceNode metric = node.get("metric");
    List<String> metrics = names(city.metrics(), MetricBlueprint::name);
    if (!metrics.contains(metric.text())) {
      wrong(metric.at(), SchemaMessages.unknown("metric", metric.text(), metrics));
    }
    int scenario = scenario(node.get("scenario"));
    SourceNode minus = node.find("minus");
    Integer other = minus == null ? null : scenario(minus);
    if (minus != null && other != null && scenario >= 0 && other >= 0) {
      Run one = scenarios.get(scenario).run();
      if (!one.equals(scenarios.get(other).run())) {
        wrong(
            minus.at(),
            "the difference needs scenarios that are run alike: '"
                + minus.text()
                + "' has another run than '"
                + node.get("scenario").text()
                + "'");
      }
    }
    return new Anchor(
        scenario,
        other,
        metric.text(),
        node.text("says", ""),
        node.text("source", source),
        target(node),
        node.at());
  }

  private int scenario(SourceNode node) {
    int index = scenarioNames.indexOf(node.text());
    if (index < 0) {
      wrong(node.at(), SchemaMessages.unknown("scenario", node.text(), scenarioNames));
    }
    return index;
  }

  private Target target(SourceNode node) {
    SourceNode expect = node.find("expect");
    SourceNode rounding = node.find("rounding");
    boolean ranged = node.has("at_least") || node.has("at_most");
    if (expect == null) {
      if (!ranged) {
        wrong(node.at(), "an anchor needs 'expect' (a figure), or 'at_least' or 'at_most' or both");
      }
      if (rounding != null) {
        wrong(rounding.keyAt(), "'rounding' is of an 'expect', and there is none");
      }
      double low = node.number("at_least", Double.NEGATIVE_INFINITY);
      double high = node.number("at_most", Double.POSITIVE_INFINITY);
      if (low > high) {
        wrong(node.at(), "'at_least' is above 'at_most'");
      }
      return new Target.Range(low, high);
    }
    if (ranged) {
      wrong(node.at(), "'expect' and 'at_least' or 'at_most' exclude each other");
    }
    BigDecimal printed = expect.json().decimalValue();
    double half = 0.5 * Math.pow(10, -printed.scale());
    double value = printed.doubleValue();
    if (value == 0 && rounding == null) {
      wrong(
          expect.at(),
          "a figure of 0 needs a 'rounding': no interval is narrow beside nothing, so only the"
              + " rounding can say how near is near enough");
    }
    return new Target.Figure(
        printed.toPlainString(), value, rounding == null ? half : rounding.number());
  }

  private void known(String what, SourceNode entry, List<String> names) {
    if (!names.contains(entry.name())) {
      wrong(entry.keyAt(), SchemaMessages.unknown(what, entry.name(), names));
    }
  }

  private void wrong(Location at, String message) {
    findings.add(new Finding(at, message));
  }

  private static <T> List<String> names(List<T> of, Function<T, String> name) {
    return of.stream().map(name).collect(Collectors.toList());
  }
}
