package hms.esr.server.report;

/** What a metric's threshold says about the simulated arm. */
public enum Risk {
  /** The whole interval is on the safe side, or there is no threshold. */
  NONE("none"),
  /** The interval touches the threshold, or a single replication lies beyond it. */
  WATCH("watch"),
  /** The whole interval lies beyond the threshold. */
  RISK("risk");

  private final String word;

  Risk(String word) {
    this.word = word;
  }

  /** The word of the API, in lower case. */
  public String word() {
    return word;
  }

  /** Judges an estimate by a threshold. */
  static Risk of(Estimate estimate, Limit limit) {
    if (Double.isNaN(estimate.mean())) {
      return NONE;
    }
    if (!estimate.hasInterval()) {
      // One replication cannot tell a risk from chance, so it never says more than "watch".
      return limit.isBeyond(estimate.mean()) ? WATCH : NONE;
    }
    boolean lowIsBeyond = limit.isBeyond(estimate.low());
    boolean highIsBeyond = limit.isBeyond(estimate.high());
    if (lowIsBeyond && highIsBeyond) {
      return RISK;
    }
    boolean touches =
        lowIsBeyond
            || highIsBeyond
            || estimate.low() == limit.value()
            || estimate.high() == limit.value();
    return touches ? WATCH : NONE;
  }
}
