package hms.esr.server.report.chart;

/** Steps that people count in: 1, 2 and 5 times a power of ten. */
public final class NiceStep {
  // A step that is a nice one but for its last bits counts as that one.
  private static final double SLACK = 1e-9;

  private NiceStep() {}

  /** The least nice step that is not under the wanted one, which is over 0. */
  public static double notUnder(double wanted) {
    double power = Math.pow(10, Math.floor(Math.log10(wanted)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= wanted * (1 - SLACK)) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
