package hms.esr.city.citizen;

/**
 * Draws ages by sex, for minors, for adults who live with minors and for the other adults.
 *
 * <p>The two groups of adults split the adult marginal A(a): a share g(a) of those aged a lives
 * with minors. Drawing each group from its part gives A(a) back exactly, whatever g is; g is the
 * file's {@code with_children} times a factor that makes the group as large as the households need
 * it.
 */
final class AgeModel {
  private static final double MAX_FACTOR = 0x1.0p20;

  private final int adultFrom;
  private final Discrete[] minors = new Discrete[2]; // by sex: 0 female, 1 male
  private final Discrete[] withMinors = new Discrete[2];
  private final Discrete[] withoutMinors = new Discrete[2];

  /** {@code adultsWithMinors}: the share of adults who live with minors, of either sex. */
  AgeModel(AgeMarginal marginal, double adultsWithMinors) {
    adultFrom = marginal.adultFrom();
    for (int sex = 0; sex < 2; sex++) {
      boolean male = sex == 1;
      double[] ofMinors = new double[adultFrom];
      for (int age = 0; age < adultFrom; age++) {
        ofMinors[age] = marginal.share(male, age);
      }
      minors[sex] = new Discrete(ofMinors);
      double target = adultsWithMinors * marginal.adults(male);
      double factor =
          Bisection.solve(
              "ages.bands: the share of adults with children",
              k -> withMinors(marginal, male, k),
              target,
              0,
              MAX_FACTOR);
      int years = marginal.oldest() + 1 - adultFrom;
      double[] with = new double[years];
      double[] without = new double[years];
      for (int k = 0; k < years; k++) {
        double share = marginal.share(male, adultFrom + k);
        double g = Math.min(1, factor * marginal.withMinorsOdds(adultFrom + k));
        with[k] = share * g;
        without[k] = share * (1 - g);
      }
      withMinors[sex] = new Discrete(with);
      withoutMinors[sex] = new Discrete(without);
    }
  }

  int minor(boolean male, double rank) {
    return minors[male ? 1 : 0].at(rank);
  }

  int adult(boolean male, boolean livesWithMinors, double rank) {
    Discrete[] ages = livesWithMinors ? withMinors : withoutMinors;
    return adultFrom + ages[male ? 1 : 0].at(rank);
  }

  private static double withMinors(AgeMarginal marginal, boolean male, double factor) {
    double living = 0;
    for (int age = marginal.adultFrom(); age <= marginal.oldest(); age++) {
      living += marginal.share(male, age) * Math.min(1, factor * marginal.withMinorsOdds(age));
    }
    return living;
  }
}
