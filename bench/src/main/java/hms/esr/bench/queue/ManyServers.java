package hms.esr.bench.queue;

/**
 * M/M/30 at a load of 0.9: 40,000 arrivals a day for fifty days, two million in all, and as many
 * departures.
 */
final class ManyServers {
  static final int SERVERS = 30;
  static final int DAYS = 50;
  static final double ARRIVALS_A_DAY = 40_000;
  static final int ARRIVALS = 2_000_000;
  static final int EVENTS = 2 * ARRIVALS;
  static final double SERVICE_MINUTES = 0.9 * SERVERS * 1440 / ARRIVALS_A_DAY;

  /**
   * What every side has to tell.
   *
   * @param waitMinutes mean wait of those whose service has started
   * @param inLine mean length of the line
   * @param busy mean servers at work
   * @param served how many have been served or are
   */
  record Figures(double waitMinutes, double inLine, double busy, long served) {}

  private ManyServers() {}

  /**
   * What theory says of the long run, by A. K. Erlang's formula: D. Gross et al., "Fundamentals of
   * Queueing Theory", 4th ed., section 2.3.
   */
  static Figures theory() {
    double offered = ARRIVALS_A_DAY / 1440 * SERVICE_MINUTES;
    double blocked = 1;
    for (int servers = 1; servers <= SERVERS; servers++) {
      blocked = offered * blocked / (servers + offered * blocked);
    }
    double waits = blocked / (1 - offered / SERVERS * (1 - blocked));
    double waitMinutes = waits * SERVICE_MINUTES / (SERVERS - offered);
    return new Figures(waitMinutes, waitMinutes * ARRIVALS_A_DAY / 1440, offered, ARRIVALS);
  }
}
