package hms.esr.city.validation;

import hms.esr.city.blueprint.AnchorsBlueprint.Target;
import hms.esr.kernel.statistics.ConfidenceInterval;
import java.util.Locale;

/**
 * A verdict and its reason.
 *
 * @param why one sentence; empty when the figure is met
 */
record Judgement(Verdict verdict, String why) {

  /**
   * Judges an interval.
   *
   * @param precision the largest half-width, as a share of a figure, that counts as narrow
   */
  static Judgement of(Target target, ConfidenceInterval interval, double precision) {
    if (Double.isNaN(interval.low()) || Double.isNaN(interval.high())) {
      return new Judgement(Verdict.UNDECIDED, "some replication had nothing to measure");
    }
    return switch (target) {
      case Target.Figure figure -> ofFigure(figure, interval, precision);
      case Target.Range range -> ofRange(range, interval);
    };
  }

  private static Judgement ofFigure(
      Target.Figure figure, ConfidenceInterval interval, double precision) {
    double low = figure.value() - figure.rounding();
    double high = figure.value() + figure.rounding();
    if (interval.high() < low || interval.low() > high) {
      return new Judgement(Verdict.FAIL, "the interval excludes the published figure");
    }
    double allowed = Math.max(precision * Math.abs(figure.value()), figure.rounding());
    if (interval.halfWidth() > allowed) {
      String why =
          String.format(
              Locale.ROOT,
              "the interval is wider than %.3g to each side: it would agree with wrong figures too",
              allowed);
      return new Judgement(Verdict.UNDECIDED, why);
    }
    return new Judgement(Verdict.PASS, "");
  }

  private static Judgement ofRange(Target.Range range, ConfidenceInterval interval) {
    if (interval.high() < range.low() || interval.low() > range.high()) {
      return new Judgement(Verdict.FAIL, "the interval lies outside the range");
    }
    if (interval.low() < range.low() || interval.high() > range.high()) {
      return new Judgement(
          Verdict.UNDECIDED, "the interval crosses an end of the range: it is too wide to tell");
    }
    return new Judgement(Verdict.PASS, "");
  }
}
