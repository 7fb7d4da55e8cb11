package hms.esr.server.report;

import hms.esr.server.report.ProbeDefinition.Better;

/** What the interval of a difference says; never its middle alone. */
public enum Verdict {
  /** The whole interval lies on the good side of 0. */
  BETTER("better"),
  /** The whole interval lies on the bad side of 0. */
  WORSE("worse"),
  /** The whole interval lies on one side of 0, and neither side is the good one. */
  CHANGED("changed"),
  /** The interval holds 0, or there is none. */
  NOT_DISTINGUISHABLE("not distinguishable"),
  /** Every replication gave the same number in both arms. */
  SAME("the same"),
  /** Nothing was observed. */
  UNKNOWN("nothing observed");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /** The word for people and of the API, in lower case. */
  public String word() {
    return word;
  }

  static Verdict of(Estimate difference, Better better) {
    if (difference.observations() == 0) {
      return UNKNOWN;
    }
    if (difference.isExactlyZero()) {
      return SAME;
    }
    if (difference.mayBeZero()) {
      return NOT_DISTINGUISHABLE;
    }
    boolean up = difference.mean() > 0;
    return switch (better) {
      case HIGHER -> up ? BETTER : WORSE;
      case LOWER -> up ? WORSE : BETTER;
      case NEITHER -> CHANGED;
    };
  }
}
