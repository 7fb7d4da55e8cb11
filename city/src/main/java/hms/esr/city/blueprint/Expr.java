package hms.esr.city.blueprint;

/**
 * An expression (or number) as it stands in a blueprint; the compiler gives it its meaning.
 *
 * @param text CEL, never blank
 * @param at where it begins
 */
public record Expr(String text, Location at) {
  @Override
  public String toString() {
    return text;
  }
}
