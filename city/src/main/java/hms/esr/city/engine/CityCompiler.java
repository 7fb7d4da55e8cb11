package hms.esr.city.engine;

import hms.esr.city.City;
import hms.esr.city.citizen.Population;
import hms.esr.kernel.process.Model;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a city under many policies and for any people; what they share is made once. Many
 * threads may use it.
 */
public final class CityCompiler {
  private final City city;
  private final Values values = new Values();

  /** For this city. */
  public CityCompiler(City city) {
    this.city = city;
  }

  /**
   * The city under a policy.
   *
   * @param population its people
   * @param fromFirstMeasuredDay another policy that takes over on the first measured day; null: the
   *     first one stays
   * @throws hms.esr.city.blueprint.BlueprintException when an expression is wrong
   * @throws IllegalArgumentException when a setting is not of its type or range
   */
  public CityProgram compile(
      Population population, ArmSettings settings, @Nullable ArmSettings fromFirstMeasuredDay) {
    ModelCompiler compiler = new ModelCompiler(city.blueprint(), population, values);
    Model model = compiler.model(settings, fromFirstMeasuredDay);
    return new CityProgram(model, compiler.index(), city.metrics());
  }
}
