package hms.esr.server.probe;

import hms.esr.server.city.Cities;
import hms.esr.server.store.Page;
import hms.esr.server.store.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** All metrics of a city. */
@ApplicationScoped
public class ProbeCatalog {
  private final Cities cities;

  ProbeCatalog(Cities cities) {
    this.cities = cities;
  }

  /**
   * A page of a city's metrics, in the order of their definition.
   *
   * @param search a text that the metric must mention, in any case; null for all
   */
  public Page<CatalogEntry> page(String source, @Nullable String search, PageRequest request) {
    String wanted = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
    return request.slice(all(source).stream().filter(entry -> entry.mentions(wanted)).toList());
  }

  /** All metrics of a city. */
  List<CatalogEntry> all(String source) {
    return cities.city(source).metrics().stream().map(CatalogEntry::of).toList();
  }
}
