package hms.esr.eventlog;

import hms.esr.city.City;
import hms.esr.city.citizen.Marginals;
import hms.esr.city.citizen.Population;
import hms.esr.city.engine.ArmSettings;
import hms.esr.city.engine.CityProgram;
import hms.esr.city.engine.RunWindow;
import hms.esr.kernel.process.CityListener;
import hms.esr.kernel.process.Simulation;
import hms.esr.kernel.process.Steps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A small city whose numbers are known: each day 10 loans begin at 09:00 and end a day and an hour
 * later. Day 0 is Monday, 5 January 2026; one day of warm-up and four measured ones are run.
 */
final class ShelfCity {
  static final long MEMORY = 256L << 20;
  static final LogLimits LIMITS = new LogLimits(MEMORY, Duration.ofSeconds(5), 1000);

  private static final Path MARGINALS =
      Path.of(System.getProperty("esr.checkout", ".."), "cities/reference/citizens/marginals.yaml");
  private static final String CITY =
      """
      name: shelf
      title: Shelf
      time_zone: Europe/Vienna
      starts: 2026-01-05
      population: 500
      holidays: []
      """;
  private static final String BLUEPRINT =
      """
      agency: library
      title: Library
      services:
        loan-svc:
          title: Loans
          env:
            DAYS: { type: number, unit: days, min: 0, max: 1000, default: 1, about: X., source: assumed }
            FEES: { type: boolean, default: true, about: Y., source: assumed }
      pools:
        desk:
          service: loan-svc
          title: Clerks
          headcount: 1
          shifts: [{ days: mon-fri, from: "08:00", to: "16:00" }]
      schedules:
        start:
          case: loan
          days: mon-sun
          at: "09:00"
          count: 10
      tables:
        loans: { title: Loans, columns: { status: text, fee: number, day: number, order: text } }
        visits: { title: Visits, columns: { minutes: number } }
      cases:
        loan:
          service: loan-svc
          title: Loan
          fields: [fee]
          steps:
            - draw: { fee: { uniform: { min: 0, max: 1 } } }
            - row: { table: loans, set: { status: OUT, fee: case.fee, day: "5", order: first } }
            - row: { table: visits, set: { minutes: "0.0 / 0.0" } }
            - hold: { days: env.DAYS }
            - hold: { minutes: 60 }
            - row: { table: loans, set: { status: BACK } }
      metrics:
        loans.begun:
          title: Title
          icon: "x"
          unit: x
          about: About.
          measure: { count: loan.arrived }
          decimals: 1
          better: neither
        loans.ended:
          title: Title
          icon: "x"
          unit: x
          about: About.
          measure: { count: loan.ended }
          decimals: 1
          better: neither
        loans.open:
          title: Title
          icon: "x"
          unit: x
          about: About.
          measure: { level: loan.open }
          decimals: 1
          better: neither
      """;

  private final City city;
  private final Population people;
  private final TableCatalog catalog;

  private ShelfCity(City city) {
    this.city = city;
    this.people = Population.generate(Marginals.load(MARGINALS), 1, 500);
    this.catalog = TableCatalog.of(city.blueprint());
  }

  static ShelfCity in(Path folder) {
    try {
      Files.createDirectories(folder.resolve("blueprints"));
      Files.writeString(folder.resolve("city.yaml"), CITY);
      Files.writeString(folder.resolve("blueprints/library.yaml"), BLUEPRINT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ShelfCity(City.load(folder));
  }

  City city() {
    return city;
  }

  TableCatalog catalog() {
    return catalog;
  }

  Population people() {
    return people;
  }

  LogWindow window() {
    return new LogWindow(city.blueprint().starts(), 1, 4);
  }

  /** A row as the city wrote it. */
  record Written(long id, long atMs, String status, int citizen) {}

  /** The loans' rows, heard without any database. */
  List<Written> heard() {
    List<Written> heard = new ArrayList<>();
    run(
        new CityListener() {
          @Override
          public void row(Simulation simulation, int slot, Steps.Row row) {
            if (row.table() == 0) {
              heard.add(
                  new Written(
                      simulation.key(slot),
                      simulation.now(),
                      row.texts().getFirst(),
                      simulation.citizen(slot)));
            }
          }

          @Override
          public void mail(Simulation simulation, int slot, Steps.Mail mail) {}
        });
    return heard;
  }

  /** The log of all of its tables, sealed. */
  CityLog log() {
    return filled(CityLog.forQueries(catalog, window(), () -> people, MEMORY), all());
  }

  CityLog filled(CityLog log, SortedSet<String> tables) {
    log.log(tables);
    log.listener().ifPresent(this::run);
    log.seal();
    return log;
  }

  static SortedSet<String> all() {
    return new TreeSet<>(List.of("loans", "visits", "citizens"));
  }

  private void run(CityListener listener) {
    CityProgram.compile(city, people, ArmSettings.defaults(), null)
        .simulate(7, 0, new RunWindow(1, 4), () -> false, listener);
  }
}
