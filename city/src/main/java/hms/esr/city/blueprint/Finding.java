package hms.esr.city.blueprint;

/**
 * One mistake in a city's files.
 *
 * @param at where
 * @param message what is wrong and how to mend it, one line
 */
public record Finding(Location at, String message) {
  @Override
  public String toString() {
    return at + ": " + message;
  }
}
