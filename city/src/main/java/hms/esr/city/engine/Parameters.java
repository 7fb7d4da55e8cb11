package hms.esr.city.engine;

import hms.esr.city.blueprint.CityBlueprint;
import hms.esr.city.blueprint.EnvParameter;
import hms.esr.city.blueprint.HabitBlueprint;
import hms.esr.city.blueprint.PoolBlueprint;
import hms.esr.city.blueprint.ServiceBlueprint;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a policy can set, numbered: env parameters, then changed headcounts (NaN where
 * unchanged), then habits' factors. Both arms run the same compiled steps over other numbers.
 */
final class Parameters {
  private final CityBlueprint city;
  private final Map<String, Map<String, Integer>> env = new LinkedHashMap<>();
  private final Map<String, EnvParameter> declared = new LinkedHashMap<>();
  private final Map<String, Integer> headcounts = new LinkedHashMap<>();
  private final Map<String, Integer> factors = new LinkedHashMap<>();
  private final int count;

  Parameters(CityBlueprint city) {
    this.city = city;
    int next = 0;
    for (ServiceBlueprint service : city.services()) {
      Map<String, Integer> numbers = new LinkedHashMap<>();
      for (EnvParameter parameter : service.env()) {
        numbers.put(parameter.name(), next++);
        declared.put(service.name() + "/" + parameter.name(), parameter);
      }
      env.put(service.name(), numbers);
    }
    for (PoolBlueprint pool : city.pools()) {
      headcounts.put(pool.name(), next++);
    }
    for (HabitBlueprint habit : city.habits()) {
      factors.put(habit.name(), next++);
    }
    count = next;
  }

  List<String> envNames(String service) {
    return List.copyOf(env.getOrDefault(service, Map.of()).keySet());
  }

  @Nullable Integer env(String service, String name) {
    return env.getOrDefault(service, Map.of()).get(name);
  }

  List<String> choices(String service, String name) {
    EnvParameter parameter = declared.get(service + "/" + name);
    return parameter == null ? List.of() : parameter.choices();
  }

  int headcount(String pool) {
    return headcounts.getOrDefault(pool, -1);
  }

  int factor(String habit) {
    return factors.getOrDefault(habit, -1);
  }

  /**
   * The numbers of a policy.
   *
   * @throws IllegalArgumentException when an env value is not of its type or range
   */
  double[] values(ArmSettings settings) {
    double[] values = new double[count];
    Arrays.fill(values, Double.NaN);
    for (ServiceBlueprint service : city.services()) {
      Map<String, String> given = settings.env().getOrDefault(service.name(), Map.of());
      for (EnvParameter parameter : service.env()) {
        String value = given.getOrDefault(parameter.name(), parameter.defaultValue());
        values[number(service.name(), parameter.name())] = parameter.number(value);
      }
    }
    for (PoolBlueprint pool : city.pools()) {
      PoolSetting setting = settings.pools().get(pool.name());
      if (setting != null && setting.headcount() != null) {
        values[headcount(pool.name())] = setting.headcount();
      }
    }
    for (HabitBlueprint habit : city.habits()) {
      values[factor(habit.name())] = settings.habitFactors().getOrDefault(habit.name(), 1.0);
    }
    return values;
  }

  private int number(String service, String name) {
    Integer number = env(service, name);
    if (number == null) {
      throw new IllegalStateException("no number for " + service + "/" + name);
    }
    return number;
  }
}
