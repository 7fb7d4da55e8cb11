package hms.esr.city.blueprint;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A whole city as its files say it.
 *
 * @param timeZone the city's local time; no run depends on the machine's
 * @param starts day 0 of every run
 * @param population citizens, when a sandbox does not say otherwise
 * @param holidays days on which pools are closed that do not work holidays
 * @param agencies in the order of their files' names
 */
public record CityBlueprint(
    String name,
    String title,
    ZoneId timeZone,
    LocalDate starts,
    int population,
    SortedSet<LocalDate> holidays,
    List<AgencyBlueprint> agencies) {

  public CityBlueprint {
    holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
    agencies = List.copyOf(agencies);
  }

  /** All services, in the agencies' order. */
  public List<ServiceBlueprint> services() {
    return all(AgencyBlueprint::services);
  }

  /** All pools, in the agencies' order. */
  public List<PoolBlueprint> pools() {
    return all(AgencyBlueprint::pools);
  }

  /** All habits, in the agencies' order. */
  public List<HabitBlueprint> habits() {
    return all(AgencyBlueprint::habits);
  }

  /** All schedules, in the agencies' order. */
  public List<ScheduleBlueprint> schedules() {
    return all(AgencyBlueprint::schedules);
  }

  /** All signals, in the agencies' order. */
  public List<SignalBlueprint> signals() {
    return all(AgencyBlueprint::signals);
  }

  /** All tables, in the agencies' order. */
  public List<TableBlueprint> tables() {
    return all(AgencyBlueprint::tables);
  }

  /** All cases, in the agencies' order. */
  public List<CaseBlueprint> cases() {
    return all(AgencyBlueprint::cases);
  }

  /** All metrics, in the agencies' order. */
  public List<MetricBlueprint> metrics() {
    return all(AgencyBlueprint::metrics);
  }

  private <T> List<T> all(Function<AgencyBlueprint, List<T>> part) {
    return agencies.stream().flatMap(agency -> part.apply(agency).stream()).toList();
  }
}
