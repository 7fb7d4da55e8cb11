package hms.esr.city.citizen;

import java.util.List;

/** Age by sex, year by year, as shares of all citizens. */
final class AgeMarginal {
  private final int adultFrom;
  private final double[][] share; // by sex (0 female, 1 male) and year of age; all sum to 1
  private final double[] withMinorsOdds; // by year of age

  AgeMarginal(MarginalsFile.Ages file) {
    adultFrom = file.adultFrom();
    List<MarginalsFile.AgeBand> bands = file.bands();
    int oldest = bands.isEmpty() ? -1 : bands.getLast().to();
    if (adultFrom < 1 || oldest < adultFrom || oldest > Population.OLDEST) {
      throw new MarginalsException(
          "ages.bands must reach beyond adult_from and end at "
              + Population.OLDEST
              + " years at most, but end at "
              + oldest);
    }
    share = new double[2][oldest + 1];
    withMinorsOdds = new double[oldest + 1];
    int next = 0;
    for (MarginalsFile.AgeBand band : bands) {
      if (band.from() != next || band.to() < band.from()) {
        throw new MarginalsException(
            "ages.bands must follow each other without a gap: one from %d is expected, but one from %d to %d comes"
                .formatted(next, band.from(), band.to()));
      }
      fill(band);
      next = band.to() + 1;
    }
    double all = sum(share[0], 0) + sum(share[1], 0);
    for (double[] ofSex : share) {
      for (int age = 0; age <= oldest; age++) {
        ofSex[age] = ofSex[age] / all;
      }
    }
  }

  private void fill(MarginalsFile.AgeBand band) {
    if (!(band.male() >= 0) || !(band.female() >= 0)) {
      throw new MarginalsException("ages.bands: percentages must be 0 or more, see " + band);
    }
    if (band.to() >= adultFrom && !(band.withChildren() > 0)) {
      throw new MarginalsException(
          "ages.bands: with_children must be above 0 for adults, see " + band);
    }
    int years = band.to() - band.from() + 1;
    for (int age = band.from(); age <= band.to(); age++) {
      share[0][age] = band.female() / years;
      share[1][age] = band.male() / years;
      withMinorsOdds[age] = band.withChildren();
    }
  }

  /** The share of all citizens who have this sex and age. */
  double share(boolean male, int age) {
    return share[male ? 1 : 0][age];
  }

  double withMinorsOdds(int age) {
    return withMinorsOdds[age];
  }

  /** The first year of age that counts as adult. */
  int adultFrom() {
    return adultFrom;
  }

  int oldest() {
    return withMinorsOdds.length - 1;
  }

  /** The share of minors among all citizens. */
  double minorShare() {
    return 1 - adults(false) - adults(true);
  }

  /** The share of men among the adults. */
  double maleAmongAdults() {
    return adults(true) / (adults(true) + adults(false));
  }

  /** The share of boys among the minors. */
  double maleAmongMinors() {
    return (sum(share[1], 0) - adults(true)) / minorShare();
  }

  /** The adults of one sex as a share of all citizens. */
  double adults(boolean male) {
    return sum(share[male ? 1 : 0], adultFrom);
  }

  private static double sum(double[] values, int from) {
    double sum = 0;
    for (int k = from; k < values.length; k++) {
      sum += values[k];
    }
    return sum;
  }
}
