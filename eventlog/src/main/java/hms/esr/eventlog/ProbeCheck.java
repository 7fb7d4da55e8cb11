package hms.esr.eventlog;

import hms.esr.city.blueprint.CityBlueprint;
import java.time.Duration;
import java.util.function.Supplier;

/** Says whether a query can be a probe, before any run. */
public final class ProbeCheck {
  private static final long MEMORY_BYTES = 256L << 20;
  private static final Duration TIME = Duration.ofSeconds(2);

  private ProbeCheck() {}

  /**
   * Asks a query of a city's tables with nothing in them: all names and types are looked at.
   *
   * @throws QueryException when it is not one SELECT of one number
   */
  public static void check(CityBlueprint city, String query) {
    Supplier<hms.esr.city.citizen.Population> nobody =
        () -> {
          throw new IllegalStateException("no citizen is asked for");
        };
    LogWindow window = new LogWindow(city.starts(), 0, 1);
    try (CityLog log = CityLog.forQueries(TableCatalog.of(city), window, nobody, MEMORY_BYTES)) {
      log.logEmpty(log.tablesOf(query));
      log.seal();
      try (LogSession session =
          log.session(window.endOf(1), new LogLimits(MEMORY_BYTES, TIME, 1))) {
        session.number(query);
      }
    }
  }
}
