package hms.esr.server.report;

/**
 * A metric's threshold.
 *
 * @param side which side of the value is the bad one
 * @param value in the metric's unit
 * @param text for people, such as {@code over 8 h}
 */
public record Limit(Side side, double value, String text) {
  /** The bad side of a threshold. */
  public enum Side {
    ABOVE,
    BELOW
  }

  boolean isBeyond(double observed) {
    return switch (side) {
      case ABOVE -> observed > value;
      case BELOW -> observed < value;
    };
  }
}
