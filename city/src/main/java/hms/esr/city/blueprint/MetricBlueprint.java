package hms.esr.city.blueprint;

import org.jspecify.annotations.Nullable;

/**
 * A measured quantity of the city.
 *
 * @param unit as shown after a value
 * @param decimals digits after the point worth showing, 0 to 6
 * @param threshold where a risk begins; null when there is none
 */
public record MetricBlueprint(
    String name,
    String agency,
    String title,
    String icon,
    String unit,
    String about,
    Measure measure,
    int decimals,
    Better better,
    @Nullable Threshold threshold,
    Location at) {

  /** File and line of the definition, as in {@code building-safety.yaml:120}. */
  public String definedIn() {
    return at.shortForm();
  }
}
