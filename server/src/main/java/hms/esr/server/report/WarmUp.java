package hms.esr.server.report;

import java.util.List;

/**
 * How the warm-up was set.
 *
 * @param detected whether it was detected rather than given
 * @param days of warm-up before the measured ones
 * @param about how, in a sentence
 * @param pilots what the detection looked at; empty when given
 */
public record WarmUp(boolean detected, int days, String about, List<Pilot> pilots) {
  public WarmUp {
    pilots = List.copyOf(pilots);
  }

  /**
   * A metric's daily mean from the empty city on.
   *
   * @param metric its name
   * @param arm {@code baseline} or the scenario's id
   * @param daily mean over pilot replications by day from day 0
   * @param truncatedAt the day from which MSER-5 keeps
   */
  public record Pilot(String metric, String arm, List<Double> daily, int truncatedAt) {
    public Pilot {
      daily = List.copyOf(daily);
    }
  }
}
