package hms.esr.city.blueprint;

/**
 * Beyond this value a metric is a risk.
 *
 * @param side on which side of {@code value} the risk lies
 * @param value in the metric's unit
 * @param text how a report says it
 */
public record Threshold(Side side, double value, String text) {
  /** Where the risk lies. */
  public enum Side {
    ABOVE,
    BELOW
  }

  /** Whether a value (in the metric's unit) is at risk; never for NaN. */
  public boolean crossedBy(double observed) {
    return side == Side.ABOVE ? observed > value : observed < value;
  }
}
