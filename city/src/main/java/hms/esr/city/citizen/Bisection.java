package hms.esr.city.citizen;

import java.util.function.DoubleUnaryOperator;

/** Where a rising function meets a target. Only sums and quotients: the same bits everywhere. */
final class Bisection {
  private static final int STEPS = 200;
  private static final double TOLERANCE = 1e-9;

  private Bisection() {}

  /**
   * The argument in [low, high] where {@code rising} is {@code target}.
   *
   * @param what the target in words, for the message
   */
  static double solve(
      String what, DoubleUnaryOperator rising, double target, double low, double high) {
    double below = low;
    double above = high;
    for (int step = 0; step < STEPS; step++) {
      double middle = (below + above) / 2;
      if (rising.applyAsDouble(middle) < target) {
        below = middle;
      } else {
        above = middle;
      }
    }
    double reached = rising.applyAsDouble(above);
    if (!(Math.abs(reached - target) <= TOLERANCE)) {
      throw new MarginalsException(
          what + " must be " + target + ", which the odds cannot give: the closest is " + reached);
    }
    return above;
  }
}
