package hms.esr.city.engine;

import hms.esr.city.blueprint.Expr;
import hms.esr.city.blueprint.HabitBlueprint;
import hms.esr.city.blueprint.HabitRate;
import hms.esr.city.blueprint.ScheduleBlueprint;
import hms.esr.city.citizen.Population;
import hms.esr.kernel.distribution.Quantile;
import hms.esr.kernel.process.Expression;
import hms.esr.kernel.process.Sampler;
import hms.esr.kernel.process.Source;
import hms.esr.kernel.time.Dates;
import hms.esr.kernel.time.VirtualTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles where cases come from: habits and schedules. */
final class SourceCompiler {
  private static final double DAYS_A_YEAR = 365;
  private static final int MINUTES_AN_HOUR = 60;

  private final Parameters parameters;
  private final Index index;
  private final Values values;
  private final Population population;
  private final Dates dates;

  SourceCompiler(
      Parameters parameters, Index index, Values values, Population population, Dates dates) {
    this.parameters = parameters;
    this.index = index;
    this.values = values;
    this.population = population;
    this.dates = dates;
  }

  Source habit(HabitBlueprint habit, Scope scope) {
    double[] weekdays = normalised(habit.weekdayWeights());
    double[] months = array(habit.monthWeights());
    int parameter = parameters.factor(habit.name());
    Expr who = habit.who();
    Expression meanADay = meanADay(habit.rate(), scope);
    Expression mean =
        (s, c) -> {
          int day = VirtualTime.day(s.now());
          return meanADay.value(s, c)
              * s.parameter(parameter)
              * weekdays[dates.weekday(day) - 1]
              * months[dates.date(day).getMonthValue() - 1];
        };
    return new Source.Habit(
        index.caseKind(habit.caseName()),
        index.streams("habit/" + habit.name(), 3),
        who == null ? Expression.constant(1) : values.number(who, scope),
        mean,
        habit.fromMinute(),
        habit.toMinute(),
        place(habit));
  }

  private Expression meanADay(HabitRate rate, Scope scope) {
    return switch (rate) {
      case HabitRate.PerCitizenYear yearly ->
          Expression.constant(yearly.cases() * population.size() / DAYS_A_YEAR);
      case HabitRate.PerDay daily -> values.number(daily.cases(), scope);
    };
  }

  /** The rate is constant within each hour, so its inverse goes in straight lines. */
  private static @Nullable Quantile place(HabitBlueprint habit) {
    if (habit.hourWeights().isEmpty()) {
      return null;
    }
    int from = habit.fromMinute();
    int to = habit.toMinute();
    int first = from / MINUTES_AN_HOUR;
    int pieces = (to - 1) / MINUTES_AN_HOUR - first + 1;
    double[] arrived = new double[pieces + 1];
    double[] passed = new double[pieces + 1];
    int busy = 0;
    for (int piece = 0; piece < pieces; piece++) {
      int start = Math.max(from, (first + piece) * MINUTES_AN_HOUR);
      int end = Math.min(to, (first + piece + 1) * MINUTES_AN_HOUR);
      arrived[piece + 1] = arrived[piece] + habit.hourWeights().get(first + piece) * (end - start);
      passed[piece + 1] = (double) (end - from) / (to - from);
      busy = arrived[piece + 1] > arrived[piece] ? piece : busy;
    }
    double all = arrived[pieces];
    int last = busy;
    return u -> {
      double wanted = u * all;
      int piece = 0;
      // An hour of weight 0 adds nothing and is passed over.
      while (piece < last && wanted >= arrived[piece + 1]) {
        piece++;
      }
      double within = (wanted - arrived[piece]) / (arrived[piece + 1] - arrived[piece]);
      return passed[piece] + within * (passed[piece + 1] - passed[piece]);
    };
  }

  Source schedule(ScheduleBlueprint schedule, Scope scope) {
    int weekdays = CaseCompiler.weekdays(schedule.days());
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
