package hms.esr.server.report;

import hms.esr.server.report.chart.Ink;
import hms.esr.server.report.chart.Interval;
import hms.esr.server.report.chart.Mark;

/** How a verdict is drawn: a colour and a shape, and in words beside them. */
final class VerdictInk {
  private VerdictInk() {}

  static Ink ink(Verdict verdict) {
    return switch (verdict) {
      case BETTER -> Ink.GOOD;
      case WORSE -> Ink.BAD;
      case CHANGED -> Ink.SIMULATED;
      case NOT_DISTINGUISHABLE, SAME, UNKNOWN -> Ink.BASELINE;
    };
  }

  static Mark mark(Verdict verdict) {
    return switch (verdict) {
      case BETTER -> Mark.TRIANGLE_UP;
      case WORSE -> Mark.TRIANGLE_DOWN;
      case CHANGED -> Mark.DIAMOND;
      case NOT_DISTINGUISHABLE, UNKNOWN -> Mark.RING;
      case SAME -> Mark.DOT;
    };
  }

  /** A difference as a row of a chart. */
  static Interval row(String label, String text, Estimate difference, Verdict verdict) {
    return new Interval(
        label,
        text,
        difference.mean(),
        difference.low(),
        difference.high(),
        ink(verdict),
        mark(verdict));
  }

  /** What the shapes mean, for the note of a chart. */
  static String key() {
    return "▲ better, ▼ worse, ◆ changed, ○ not distinguishable from no change, ● the same. A line"
        + " that crosses 0 leaves open whether there is any change.";
  }
}
