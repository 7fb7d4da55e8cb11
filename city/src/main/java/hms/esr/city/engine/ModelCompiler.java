package hms.esr.city.engine;

import hms.esr.city.blueprint.CaseBlueprint;
import hms.esr.city.blueprint.CityBlueprint;
import hms.esr.city.blueprint.Expr;
import hms.esr.city.blueprint.HabitBlueprint;
import hms.esr.city.blueprint.PoolBlueprint;
import hms.esr.city.blueprint.ScheduleBlueprint;
import hms.esr.city.blueprint.SignalBlueprint;
import hms.esr.city.citizen.Population;
import hms.esr.kernel.process.Expression;
import hms.esr.kernel.process.Model;
import hms.esr.kernel.process.Program;
import hms.esr.kernel.process.Sampler;
import hms.esr.kernel.process.Source;
import hms.esr.kernel.staff.ShiftPlan;
import hms.esr.kernel.time.Dates;
import hms.esr.kernel.time.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compiles a city's blueprints to the kernel's model. */
final class ModelCompiler {
  private static final double DAYS_A_YEAR = 365;

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
    List<Program> programs = new ArrayList<>();
    int fields = 1;
    for (CaseBlueprint kind : city.cases()) {
      Scope scope = scope(kind.service(), kind.name());
      CaseCompiler compiler = new CaseCompiler(kind, index, values, scope);
      programs.add(compiler.program());
      fields = Math.max(fields, compiler.fields());
    }
    List<Source> sources = new ArrayList<>();
    city.habits().forEach(habit -> sources.add(habit(habit)));
    city.schedules().forEach(schedule -> sources.add(schedule(schedule)));
    List<Model.Signal> signals = city.signals().stream().map(this::signal).toList();
    List<Model.TallyKind> tallies =
        index.tallyNames().stream()
            .map(name -> new Model.TallyKind(name, index.wantsQuantiles(name)))
            .toList();
    return new Model(
        dates,
        population.size(),
        fields,
        List.copyOf(programs),
        city.pools().stream().map(this::pool).toList(),
        List.copyOf(sources),
        index.counters(),
        tallies,
        signals,
        List.of(),
        policy(settings),
        fromFirstMeasuredDay == null ? null : policy(fromFirstMeasuredDay));
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
    Expression planned = values.number(pool.headcount(), scope(pool.service(), null));
    int parameter = parameters.headcount(pool.name());
    Expression headcount =
        (s, c) -> {
          double changed = s.parameter(parameter);
          return Double.isNaN(changed) ? planned.value(s, c) : changed;
        };
    return new Model.Pool(
        pool.name(),
        pool.discipline(),
        headcount,
        Expression.constant(1),
        index.wantsWaitQuantiles(pool.name()));
  }

  private Source habit(HabitBlueprint habit) {
    double meanADay = habit.perCitizenYear() * population.size() / DAYS_A_YEAR;
    double[] weekdays = normalised(habit.weekdayWeights());
    double[] months = array(habit.monthWeights());
    int parameter = parameters.factor(habit.name());
    Expression mean =
        (s, c) -> {
          int day = VirtualTime.day(s.now());
          return meanADay
              * s.parameter(parameter)
              * weekdays[dates.weekday(day) - 1]
              * months[dates.date(day).getMonthValue() - 1];
        };
    return new Source.Habit(
        index.caseKind(habit.caseName()),
        index.streams("habit/" + habit.name(), 3),
        who(habit.who(), habit.caseName()),
        mean,
        habit.fromMinute(),
        habit.toMinute());
  }

  private Source schedule(ScheduleBlueprint schedule) {
    int weekdays = CaseCompiler.weekdays(schedule.days());
    Scope scope = scope(serviceOfCase.get(schedule.caseName()), null);
    Sampler count = values.sampler(schedule.count(), scope);
    List<Integer> monthDays = schedule.monthDays();
    Sampler onItsDays =
        (s, c, u) -> {
          int day = VirtualTime.day(s.now());
          boolean itsDay =
              (weekdays & (1 << dates.weekday(day))) != 0
                  || (!monthDays.isEmpty() && monthDays.contains(dates.date(day).getDayOfMonth()));
          return itsDay ? count.sample(s, c, u) : 0;
        };
    return new Source.Schedule(
        index.caseKind(schedule.caseName()),
        index.streams("schedule/" + schedule.name(), 3),
        Expression.constant(1),
        onItsDays,
        schedule.atMinute());
  }

  private Expression who(@Nullable Expr who, String caseName) {
    return who == null
        ? Expression.constant(1)
        : values.number(who, scope(serviceOfCase.get(caseName), null));
  }

  private Model.Signal signal(SignalBlueprint signal) {
    return new Model.Signal(
        index.tally(signal.of()),
        signal.last(),
        values.number(signal.initial(), scope(signal.service(), null)));
  }

  private static double[] array(List<Double> weights) {
    return weights.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Weights whose mean is 1, so that a week keeps its rate. */
  private static double[] normalised(List<Double> weights) {
    double[] normal = array(weights);
    double sum = 0;
    for (double weight : normal) {
      sum += weight;
    }
    for (int i = 0; i < normal.length; i++) {
      normal[i] *= normal.length / sum;
    }
    return normal;
  }
}
