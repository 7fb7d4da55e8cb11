package hms.esr.city.blueprint;

import java.util.List;

/** One agency: the contents of one blueprint file, each part in the file's order. */
public record AgencyBlueprint(
    String name,
    String title,
    List<ServiceBlueprint> services,
    List<PoolBlueprint> pools,
    List<HabitBlueprint> habits,
    List<ScheduleBlueprint> schedules,
    List<SignalBlueprint> signals,
    List<TableBlueprint> tables,
    List<CaseBlueprint> cases,
    List<MetricBlueprint> metrics,
    Location at) {

  public AgencyBlueprint {
    services = List.copyOf(services);
    pools = List.copyOf(pools);
    habits = List.copyOf(habits);
    schedules = List.copyOf(schedules);
    signals = List.copyOf(signals);
    tables = List.copyOf(tables);
    cases = List.copyOf(cases);
    metrics = List.copyOf(metrics);
  }
}
