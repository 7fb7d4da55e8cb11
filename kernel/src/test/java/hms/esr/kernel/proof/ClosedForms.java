package hms.esr.kernel.proof;

/** Steady states known exactly. Rates are a minute; times are minutes. */
final class ClosedForms {
  private ClosedForms() {}

  /**
   * The share of arrivals that find all heads busy where nobody waits.
   *
   * <p>Source: A. K. Erlang, "Solution of some problems in the theory of probabilities of
   * significance in automatic telephone exchanges" (1917); the recursion by D. Gross et al.,
   * "Fundamentals of Queueing Theory", 4th ed., 2008, section 2.5.
   *
   * @param offered arrival rate times mean service
   */
  static double erlangB(int heads, double offered) {
    double blocked = 1;
    for (int n = 1; n <= heads; n++) {
      blocked = offered * blocked / (n + offered * blocked);
    }
    return blocked;
  }

  /**
   * The share of arrivals that wait where nobody gives up.
   *
   * <p>Source: Erlang (1917); Gross et al., section 2.3, in terms of Erlang B.
   */
  static double erlangC(int heads, double offered) {
    double blocked = erlangB(heads, offered);
    return blocked / (1 - offered / heads * (1 - blocked));
  }

  /**
   * The mean wait of M/G/1.
   *
   * <p>Source: F. Pollaczek, Mathematische Zeitschrift 32 (1930) 64; A. Y. Khinchine (1932); Gross
   * et al., section 5.1.
   *
   * @param variation coefficient of variation of the service, squared
   */
  static double pollaczekKhinchine(double rate, double meanService, double variation) {
    double load = rate * meanService;
    return load * meanService * (1 + variation) / (2 * (1 - load));
  }

  /**
   * The stationary probabilities of a birth-death process, by its cut equations.
   *
   * <p>Source: Gross et al., section 2.1.
   *
   * @param births rate upwards from each state, 0 from the last
   * @param deaths rate downwards from each state, 0 from the first
   */
  static double[] birthDeath(double[] births, double[] deaths) {
    double[] states = new double[births.length];
    states[0] = 1;
    double sum = 1;
    for (int n = 1; n < states.length; n++) {
      states[n] = states[n - 1] * births[n - 1] / deaths[n];
      sum += states[n];
    }
    for (int n = 0; n < states.length; n++) {
      states[n] /= sum;
    }
    return states;
  }

  /**
   * The stationary probabilities of M/M/c+M up to a number inside, exact where {@code most} is the
   * number of places (M/M/c/K) and otherwise to within what lies beyond it.
   *
   * <p>Source: C. Palm, "Research on telephone traffic carried by full availability groups" (1957);
   * O. Garnett, A. Mandelbaum, M. Reiman, "Designing a call center with impatient customers",
   * Manufacturing & Service Operations Management 4 (2002) 208.
   *
   * @param impatience rate at which each of those who wait gives up; 0: nobody does
   */
  static double[] multiServer(
      double rate, double meanService, int heads, double impatience, int most) {
    double[] births = new double[most + 1];
    double[] deaths = new double[most + 1];
    for (int n = 0; n <= most; n++) {
      births[n] = n == most ? 0 : rate;
      deaths[n] = Math.min(n, heads) / meanService + Math.max(0, n - heads) * impatience;
    }
    return birthDeath(births, deaths);
  }

  /** Erlang A's four figures: waits are of all who come, whether served or not. */
  record ErlangA(double delayed, double abandoned, double waitMinutes, double utilisation) {
    static ErlangA of(double rate, double meanService, int heads, double meanPatience) {
      int most = heads + (int) Math.ceil(20 * rate * meanPatience) + 200;
      double[] states = multiServer(rate, meanService, heads, 1 / meanPatience, most);
      double delayed = 0;
      double line = 0;
      for (int n = heads; n <= most; n++) {
        delayed += states[n];
        line += (n - heads) * states[n];
      }
      double abandoned = line / meanPatience / rate;
      return new ErlangA(
          delayed, abandoned, line / rate, rate * (1 - abandoned) * meanService / heads);
    }
  }

  /**
   * The mean waits of a non-preemptive M/G/1 by class, the most urgent first.
   *
   * <p>Source: A. Cobham, "Priority assignment in waiting line problems", Operations Research 2
   * (1954) 70; Gross et al., section 3.4.
   *
   * @param rates by class
   * @param meanServices by class
   * @param secondMoments of the service, by class
   */
  static double[] cobham(double[] rates, double[] meanServices, double[] secondMoments) {
    double residual = 0;
    for (int k = 0; k < rates.length; k++) {
      residual += rates[k] * secondMoments[k] / 2;
    }
    return byUrgency(residual, rates, meanServices);
  }

  /**
   * The mean waits of a non-preemptive M/M/c by class: Cobham (1954), one service for all classes.
   */
  static double[] cobham(double[] rates, double meanService, int heads) {
    double rate = 0;
    double[] services = new double[rates.length];
    for (int k = 0; k < rates.length; k++) {
      rate += rates[k];
      services[k] = meanService / heads;
    }
    double residual = erlangC(heads, rate * meanService) * meanService / heads;
    return byUrgency(residual, rates, services);
  }

  private static double[] byUrgency(double residual, double[] rates, double[] services) {
    double[] waits = new double[rates.length];
    double above = 0;
    for (int k = 0; k < rates.length; k++) {
      double with = above + rates[k] * services[k];
      waits[k] = residual / ((1 - above) * (1 - with));
      above = with;
    }
    return waits;
  }

  /**
   * The arrival rates of an open network's stations: the solution of its traffic equations, by
   * iteration (every customer leaves in the end, so it converges).
   *
   * <p>Source: J. R. Jackson, "Networks of waiting lines", Operations Research 5 (1957) 518.
   *
   * @param outside rate of arrivals from outside, by station
   * @param routes from station to station: the share of those served who go there next
   */
  static double[] traffic(double[] outside, double[][] routes) {
    double[] rates = outside.clone();
    for (int round = 0; round < 10_000; round++) {
      double[] next = outside.clone();
      for (int from = 0; from < rates.length; from++) {
        for (int to = 0; to < rates.length; to++) {
          next[to] += rates[from] * routes[from][to];
        }
      }
      rates = next;
    }
    return rates;
  }
}
