package hms.esr.server.probe;

import hms.esr.server.city.Cities;
import hms.esr.server.store.Page;
import hms.esr.server.store.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All metrics of a city, and those that users defined. */
@ApplicationScoped
public class ProbeCatalog {
  private final Cities cities;
  private final ProbeDefinitions definitions;

  ProbeCatalog(Cities cities, ProbeDefinitions definitions) {
    this.cities = cities;
    this.definitions = definitions;
  }

  /**
   * A page of a city's metrics: the built-in ones in the order of their definition, then the custom
   * ones by name, then the files of the probes' folder that are broken.
   *
   * @param search a text that the metric must mention, in any case; null for all
   */
  public Page<CatalogEntry> page(String source, @Nullable String search, PageRequest request) {
    String wanted = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
    List<CatalogEntry> all = new ArrayList<>(builtIn(source));
    Set<String> hidden = names(all);
    definitions.all().stream()
        .filter(definition -> !hidden.contains(definition.metric()))
        .map(CatalogEntry::of)
        .forEach(all::add);
    definitions.broken().stream().map(CatalogEntry::of).forEach(all::add);
    return request.slice(all.stream().filter(entry -> entry.mentions(wanted)).toList());
  }

  /** A metric of a city; empty when there is none that works. */
  Optional<CatalogEntry> find(String source, String metric) {
    Optional<CatalogEntry> builtIn =
        builtIn(source).stream().filter(entry -> entry.metric().equals(metric)).findFirst();
    return builtIn.isPresent() ? builtIn : definitions.find(metric).map(CatalogEntry::of);
  }

  /** The names of all metrics, without running a script. */
  SortedSet<String> names(String source) {
    SortedSet<String> names = names(builtIn(source));
    names.addAll(definitions.names());
    return names;
  }

  /** Why a metric cannot be picked though a file seems to define it. */
  Optional<String> whyBroken(String metric) {
    return definitions.whyBroken(metric);
  }

  private List<CatalogEntry> builtIn(String source) {
    return cities.city(source).metrics().stream().map(CatalogEntry::of).toList();
  }

  private static SortedSet<String> names(List<CatalogEntry> entries) {
    return entries.stream()
        .map(CatalogEntry::metric)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
