package hms.esr.city.citizen;

/**
 * Draws habits. Rates are Weibull distributed with shape 2, scaled to a mean of 1 (assumed: few
 * citizens do most of the asking, nobody all of it); patience is exponential with a mean of 1. Both
 * are drawn from a table of 4,096 equally likely values, at two decimals: a logarithm a value would
 * be half the time of an export.
 */
final class HabitModel {
  private static final double GAMMA_OF_ONE_AND_A_HALF = 0.886226925452758;
  private static final int BITS = 12;
  private static final int VALUES = 1 << BITS;

  private final ChannelModel channels;
  private final CitizenDraws draws;
  private final double[] rates = new double[VALUES];
  private final double[] patience = new double[VALUES];

  HabitModel(ChannelModel channels, CitizenDraws draws) {
    this.channels = channels;
    this.draws = draws;
    for (int k = 0; k < VALUES; k++) {
      double exponential = -StrictMath.log((k + 0.5) / VALUES); // strict: the same on every machine
      rates[k] = hundredths(Math.sqrt(exponential) / GAMMA_OF_ONE_AND_A_HALF);
      patience[k] = hundredths(exponential);
    }
  }

  /** The habit of a citizen towards a service; numbers have two decimals and are above 0. */
  Habit habit(int citizen, boolean online, String service) {
    long bits = draws.habit(citizen, service);
    double uniform = (bits >>> (2 * BITS)) * 0x1.0p-40; // the 40 bits that the two tables leave
    return new Habit(
        rates[(int) bits & (VALUES - 1)],
        channels.channel(online, uniform).text(),
        patience[(int) (bits >>> BITS) & (VALUES - 1)]);
  }

  private static double hundredths(double value) {
    return Math.max(1, Math.round(value * 100)) / 100.0;
  }
}
