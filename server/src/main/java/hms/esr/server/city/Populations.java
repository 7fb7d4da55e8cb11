package hms.esr.server.city;

import hms.esr.city.citizen.Marginals;
import hms.esr.city.citizen.MarginalsException;
import hms.esr.city.citizen.Population;
import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Populations by source, size and seed. The few that were used last are kept: 70,000 citizens are
 * made in milliseconds, ten million in seconds.
 */
@ApplicationScoped
public class Populations {
  /** Ten million citizens take about 100 MB; four of them are the most that is kept. */
  private static final int KEPT = 4;

  private final Cities cities;
  private final Map<Key, Population> recent = new LinkedHashMap<>(8, 0.75f, true);

  Populations(Cities cities) {
    this.cities = cities;
  }

  private record Key(String source, int size, long seed) {}

  /** The citizens of a city, the same for the same arguments. */
  public synchronized Population of(String source, int size, long seed) {
    Population population = recent.computeIfAbsent(new Key(source, size, seed), this::generate);
    if (recent.size() > KEPT) {
      recent.remove(recent.keySet().iterator().next());
    }
    return population;
  }

  private Population generate(Key key) {
    return Population.generate(marginals(key.source()), key.seed(), key.size());
  }

  private Marginals marginals(String source) {
    try {
      return Marginals.ofCity(cities.folderOf(source));
    } catch (MarginalsException e) {
      throw new Refused(
          RefusalKind.UNPROCESSABLE, "faulty-marginals", String.valueOf(e.getMessage()));
    }
  }
}
