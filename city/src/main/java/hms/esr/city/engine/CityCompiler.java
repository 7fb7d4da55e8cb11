package hms.esr.city.engine;

import hms.esr.city.City;
import hms.esr.city.citizen.Population;
import hms.esr.kernel.process.Model;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a city and its people under many policies; what they share is made once. Thread-safe.
 */
public final class CityCompiler {
  private final City city;
  private final Population population;
  private final Values values = new Values();

  /** For this city and these people. */
  public CityCompiler(City city, Population population) {
    this.city = city;
    this.population = population;
  }

  /**
   * The city under a policy.
   *
   * @param fromFirstMeasuredDay another policy that takes over on the first measured day; null: the
   *     first one stays
   * @throws hms.esr.city.blueprint.BlueprintException when an expression is wrong
   * @throws IllegalArgumentException when a setting is not of its type or range
   */
  public CityProgram compile(ArmSettings settings, @Nullable ArmSettings fromFirstMeasuredDay) {
    ModelCompiler compiler = new ModelCompiler(city.blueprint(), population, values);
    Model model = compiler.model(settings, fromFirstMeasuredDay);
    return new CityProgram(model, compiler.index(), city.metrics());
  }
}
