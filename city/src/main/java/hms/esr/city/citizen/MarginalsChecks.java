package hms.esr.city.citizen;

import java.util.Collection;

/** Checks of the marginals file whose messages name the member. */
final class MarginalsChecks {
  private MarginalsChecks() {}

  static double share(String member, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new MarginalsException(member + " must be between 0 and 1, but is " + value);
    }
    return value;
  }

  static Discrete distribution(String member, Collection<Double> odds) {
    try {
      return Discrete.of(odds);
    } catch (IllegalArgumentException e) {
      throw new MarginalsException(member + ": " + e.getMessage(), e);
    }
  }

  /**
   * A text that goes into records: not empty and nothing in it reads as a social security number.
   */
  static String text(String member, String value) {
    if (value.isBlank() || !ReservedRange.NO_SSN.holds(value)) {
      throw new MarginalsException(member + " must be a text without an SSN's shape: " + value);
    }
    return value;
  }
}
