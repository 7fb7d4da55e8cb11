package hms.esr.city.engine;

import hms.esr.city.City;
import hms.esr.city.citizen.Marginals;
import hms.esr.city.citizen.Population;
import hms.esr.kernel.process.CityListener;
import hms.esr.kernel.process.Simulation;
import hms.esr.kernel.process.Steps;
import hms.esr.kernel.time.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A city of one service, one clerk (Monday to Friday, 08:00 to 16:00) and one kind of case, {@code
 * probe}, whose parts a test fills in. Day 0 is Monday, 5 January 2026. Rows of the table {@code
 * log} are what tests look at.
 */
final class ProbeCity {
  private static final Path MARGINALS =
      Path.of(System.getProperty("esr.checkout", ".."), "cities/reference/citizens/marginals.yaml");
  private static final String CITY =
      """
      name: probe
      title: Probe
      time_zone: Europe/Vienna
      starts: 2026-01-05
      population: 500
      holidays: [2026-01-14]
      """;
  private static final String BLUEPRINT =
      """
      agency: probe
      title: Probe
      services:
        probe-svc:
          title: Probe
          env:
            NUMBER: { type: number, unit: x, min: 0, max: 1000, default: 3, about: X., source: assumed }
            FLAG: { type: boolean, default: true, about: Yes or no., source: assumed }
            MODE: { type: choice, choices: [strict, lenient], default: lenient, about: How., source: assumed }
      pools:
        front-desk:
          service: probe-svc
          title: Clerks
          headcount: 1
          shifts: [{ days: mon-fri, from: "08:00", to: "16:00" }]
      @POOLS
      habits:
      @HABITS
      schedules:
        start:
          case: probe
          days: mon
          at: "09:00"
          count: @COUNT
      @SCHEDULES
      signals:
      @SIGNALS
      tables:
        log: { title: Log, columns: { what: text, value: number } }
      cases:
        probe:
          service: probe-svc
          title: Probe
          fields: [a, b]
          meanwhile: @MEANWHILE
          steps:
      @STEPS
        child:
          service: probe-svc
          title: Child
          fields: [gift]
          steps:
      @CHILD
            - row: { table: log, set: { what: CHILD, value: case.gift } }
      metrics:
      @METRICS
      """;
  private static final String METRIC =
      """
        %s:
          title: Title
          icon: "x"
          unit: x
          about: About.
          measure: %s
          decimals: 1
          better: neither
      """;

  private String text = BLUEPRINT;
  private final StringBuilder metrics = new StringBuilder();

  ProbeCity() {
    metric("probe.arrived", "{ count: probe.arrived }");
    metric("probe.ended", "{ count: probe.ended }");
    metric("probe.open", "{ level: probe.open }");
  }

  /** One row: a day, an hour of it, a word and a number. */
  record Entry(double at, String what, double value, int citizen) {
    double hour() {
      return (at - Math.floor(at)) * 24;
    }
  }

  ProbeCity steps(String yaml) {
    return fill("@STEPS", yaml.indent(6));
  }

  ProbeCity child(String yaml) {
    return fill("@CHILD", yaml.indent(6));
  }

  ProbeCity meanwhile(String yaml) {
    return fill("@MEANWHILE", yaml);
  }

  ProbeCity count(String yaml) {
    return fill("@COUNT", yaml);
  }

  ProbeCity pools(String yaml) {
    return fill("@POOLS", yaml.indent(2));
  }

  ProbeCity habits(String yaml) {
    return fill("@HABITS", yaml.indent(2));
  }

  ProbeCity schedules(String yaml) {
    return fill("@SCHEDULES", yaml.indent(2));
  }

  ProbeCity signals(String yaml) {
    return fill("@SIGNALS", yaml.indent(2));
  }

  ProbeCity metric(String name, String measure) {
    metrics.append(METRIC.formatted(name, measure));
    return this;
  }

  private ProbeCity fill(String place, String yaml) {
    if (!text.contains(place)) {
      throw new IllegalStateException(place + " is filled already");
    }
    text = text.replace(place, yaml);
    return this;
  }

  City in(Path folder) {
    String full =
        text.replace("habits:\n@HABITS\n", "")
            .replace("signals:\n@SIGNALS\n", "")
            .replace("@COUNT", "1")
            .replace("@MEANWHILE", "[]")
            .replace("@METRICS", metrics)
            .replaceAll("@[A-Z]+\n", "");
    try {
      Files.createDirectories(folder.resolve("blueprints"));
      Files.writeString(folder.resolve("city.yaml"), CITY);
      Files.writeString(folder.resolve("blueprints/probe.yaml"), full);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return City.load(folder);
  }

  static Population people() {
    return Population.generate(Marginals.load(MARGINALS), 1, 500);
  }

  /** The rows of some days under a policy. */
  List<Entry> log(Path folder, ArmSettings settings, int days) {
    return log(folder, settings, null, new RunWindow(0, days));
  }

  List<Entry> log(
      Path folder, ArmSettings settings, @Nullable ArmSettings later, RunWindow window) {
    Log log = new Log();
    CityProgram.compile(in(folder), people(), settings, later).run(7, 0, window, () -> false, log);
    return log.entries;
  }

  List<Entry> log(Path folder, int days) {
    return log(folder, ArmSettings.defaults(), days);
  }

  /** The values of one word, in the order of writing. */
  static List<Double> values(List<Entry> log, String what) {
    return log.stream().filter(e -> e.what().equals(what)).map(Entry::value).toList();
  }

  Results results(Path folder, ArmSettings settings, int days) {
    City city = in(folder);
    CityProgram program = CityProgram.compile(city, people(), settings, null);
    return new Results(city, program.simulate(7, 0, new RunWindow(0, days), () -> false));
  }

  Results results(Path folder, int days) {
    return results(folder, ArmSettings.defaults(), days);
  }

  /** Metrics by name. */
  record Results(City city, ReplicationResult result) {
    double value(String metric) {
      return result.values()[city.metricIndex(metric)];
    }

    double daily(String metric, int day) {
      return result.daily()[city.metricIndex(metric)][day];
    }
  }

  private static final class Log implements CityListener {
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public void row(Simulation simulation, int slot, Steps.Row row) {
      double value = row.numbers().getFirst().value(simulation, slot);
      entries.add(entry(simulation, slot, row.texts().getFirst(), value));
    }

    @Override
    public void mail(Simulation simulation, int slot, Steps.Mail mail) {
      entries.add(entry(simulation, slot, "mail " + mail.template(), 0));
    }

    private static Entry entry(Simulation simulation, int slot, String what, double value) {
      double days = (double) simulation.now() / VirtualTime.DAY_MS;
      return new Entry(days, what, value, simulation.citizen(slot));
    }
  }
}
