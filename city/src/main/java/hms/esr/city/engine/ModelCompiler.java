package hms.esr.city.engine;

import hms.esr.city.blueprint.CaseBlueprint;
import hms.esr.city.blueprint.CityBlueprint;
import hms.esr.city.blueprint.HabitBlueprint;
import hms.esr.city.blueprint.PoolBlueprint;
import hms.esr.city.blueprint.ScheduleBlueprint;
import hms.esr.city.blueprint.SignalBlueprint;
import hms.esr.city.citizen.CitizenGrouping;
import hms.esr.city.citizen.Population;
import hms.esr.kernel.process.Model;
import hms.esr.kernel.process.Program;
import hms.esr.kernel.process.Source;
import hms.esr.kernel.staff.ShiftPlan;
import hms.esr.kernel.time.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compiles a city's blueprints to the kernel's model. */
final class ModelCompiler {
  private final CityBlueprint city;
  private final Population population;
  private final Values values;
  private final Parameters parameters;
  private final Index index;
  private final Dates dates;
  private final Map<String, String> serviceOfCase;

  ModelCompiler(CityBlueprint city, Population population, Values values) {
    this.values = values;
    this.city = city;
    this.population = population;
    parameters = new Parameters(city);
    index = new Index(city);
    dates = new Dates(city.starts(), city.holidays());
    serviceOfCase =
        city.cases().stream()
            .collect(Collectors.toMap(CaseBlueprint::name, CaseBlueprint::service));
  }

  Index index() {
    return index;
  }

  Model model(ArmSettings settings, @Nullable ArmSettings fromFirstMeasuredDay) {
    new CircleCheck(values).check(city, service -> scope(service, null));
    List<Program> programs = new ArrayList<>();
    int fields = 1;
    for (CaseBlueprint kind : city.cases()) {
      Scope scope = scope(kind.service(), kind.name());
      CaseCompiler compiler = new CaseCompiler(kind, index, values, scope);
      programs.add(compiler.program());
      fields = Math.max(fields, compiler.fields());
    }
    SourceCompiler sources = new SourceCompiler(parameters, index, values, population, dates);
    List<Source> origins = new ArrayList<>();
    for (HabitBlueprint habit : city.habits()) {
      origins.add(sources.habit(habit, scopeOf(habit.caseName())));
    }
    for (ScheduleBlueprint schedule : city.schedules()) {
      origins.add(sources.schedule(schedule, scopeOf(schedule.caseName())));
    }
    List<Model.Signal> signals = city.signals().stream().map(this::signal).toList();
    List<Model.TallyKind> tallies =
        index.tallyNames().stream()
            .map(name -> new Model.TallyKind(name, index.wantsSketch(name)))
            .toList();
    return new Model(
        dates,
        population.size(),
        fields,
        List.copyOf(programs),
        city.pools().stream().map(this::pool).toList(),
        List.copyOf(origins),
        index.counters(),
        tallies,
        signals,
        population.groupings().stream().map(CitizenGrouping::members).toList(),
        policy(settings),
        fromFirstMeasuredDay == null ? null : policy(fromFirstMeasuredDay));
  }

  /** What an expression can name that stands outside of a case, but is of its service. */
  private Scope scopeOf(String caseName) {
    return scope(serviceOfCase.get(caseName), null);
  }

  private Scope scope(@Nullable String service, @Nullable String caseName) {
    return new Scope(parameters, index, population, service, caseName);
  }

  private Model.Policy policy(ArmSettings settings) {
    List<ShiftPlan> plans =
        city.pools().stream()
            .map(pool -> PlanCompiler.plan(pool, settings.pools().get(pool.name())))
            .toList();
    return new Model.Policy(parameters.values(settings), plans);
  }

  private Model.Pool pool(PoolBlueprint pool) {
    PoolCompiler compiler = new PoolCompiler(parameters, index, values);
    Scope scope = scope(pool.service(), null);
    return new Model.Pool(
        pool.name(),
        pool.discipline(),
        compiler.headcount(pool, scope),
        compiler.productivity(pool, scope),
        index.wantsWaitSketch(pool.name()));
  }

  private Model.Signal signal(SignalBlueprint signal) {
    return new Model.Signal(
        index.tally(signal.of()),
        signal.last(),
        values.number(signal.initial(), scope(signal.service(), null)));
  }
}
