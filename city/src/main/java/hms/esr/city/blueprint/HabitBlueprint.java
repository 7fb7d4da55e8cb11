package hms.esr.city.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What citizens do by themselves: a Poisson stream of cases.
 *
 * @param caseName the case it starts
 * @param perCitizenYear rate over the whole population, per citizen and year
 * @param who which citizens act; null when all do
 * @param fromMinute minute of the day, 0 to 1439
 * @param toMinute minute of the day, after {@code fromMinute}, at most 1440
 * @param weekdayWeights seven, Monday first; their mean keeps the rate
 * @param monthWeights twelve, January first; not normalised
 * @param source where the rate comes from
 */
public record HabitBlueprint(
    String name,
    String title,
    String caseName,
    double perCitizenYear,
    @Nullable Expr who,
    int fromMinute,
    int toMinute,
    List<Double> weekdayWeights,
    List<Double> monthWeights,
    String source,
    Location at) {
  public HabitBlueprint {
    weekdayWeights = List.copyOf(weekdayWeights);
    monthWeights = List.copyOf(monthWeights);
  }
}
