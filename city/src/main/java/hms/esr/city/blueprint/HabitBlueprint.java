package hms.esr.city.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What citizens do by themselves: a Poisson stream of cases.
 *
 * @param caseName the case it starts
 * @param rate how often, on average
 * @param who which citizens act; null when all do
 * @param fromMinute minute of the day, 0 to 1439
 * @param toMinute minute of the day, after {@code fromMinute}, at most 1440
 * @param hourWeights twenty-four, from midnight on, 0 outside of the minutes above; their mean over
 *     these keeps the rate; empty: all alike
 * @param weekdayWeights seven, Monday first; their mean keeps the rate
 * @param monthWeights twelve, January first; not normalised
 * @param source where the rate comes from
 */
public record HabitBlueprint(
    String name,
    String title,
    String caseName,
    HabitRate rate,
    @Nullable Expr who,
    int fromMinute,
    int toMinute,
    List<Double> hourWeights,
    List<Double> weekdayWeights,
    List<Double> monthWeights,
    String source,
    Location at) {
  public HabitBlueprint {
    hourWeights = List.copyOf(hourWeights);
    weekdayWeights = List.copyOf(weekdayWeights);
    monthWeights = List.copyOf(monthWeights);
  }
}
