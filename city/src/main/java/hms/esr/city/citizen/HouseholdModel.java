package hms.esr.city.citizen;

import java.util.List;

/**
 * How many live together and how many of them are minors.
 *
 * <p>The file's odds of minors are tilted by one factor (odds of c minors times factor^c), the
 * smallest change that makes minors the given share of all citizens.
 */
final class HouseholdModel {
  private static final double MEAN_TOLERANCE = 5e-4;

  private final Discrete sizes;
  private final Discrete[] children;
  private final double meanSize;

  HouseholdModel(MarginalsFile.Households file, double minorShare) {
    List<MarginalsFile.HouseholdSize> rows = file.sizes();
    for (int k = 0; k < rows.size(); k++) {
      MarginalsFile.HouseholdSize row = rows.get(k);
      if (row.size() != k + 1) {
        throw new MarginalsException(
            "households.sizes["
                + k
                + "].size is "
                + row.size()
                + ": list the sizes 1, 2, 3, ... in order, without a gap");
      }
      if (row.children().isEmpty() || row.children().size() > row.size()) {
        throw new MarginalsException(
            "households.sizes["
                + k
                + "].children needs 1 to "
                + row.size()
                + " odds (for 0, 1, ... minors; one adult lives in every household)");
      }
      MarginalsChecks.distribution("households.sizes[" + k + "].children", row.children());
    }
    if (rows.isEmpty() || rows.size() > Byte.MAX_VALUE) {
      throw new MarginalsException("households.sizes needs 1 to 127 sizes, not " + rows.size());
    }
    sizes =
        MarginalsChecks.distribution(
            "households.sizes", rows.stream().map(MarginalsFile.HouseholdSize::percent).toList());
    meanSize = mean(sizes) + 1;
    if (Math.abs(meanSize - file.meanSize()) > MEAN_TOLERANCE) {
      throw new MarginalsException(
          "households.sizes have the mean "
              + meanSize
              + ", but households.mean_size says "
              + file.meanSize()
              + ": change the shares of the assumed sizes");
    }
    double factor =
        Bisection.solve(
            "households.sizes: the mean number of children",
            t -> minors(rows, t),
            minorShare * meanSize,
            0x1.0p-20,
            0x1.0p20);
    children = tilted(rows, factor);
  }

  /** Persons in a household, by a uniform number. */
  int size(double uniform) {
    return sizes.at(uniform) + 1;
  }

  /** Minors among them, fewer than {@code size}. */
  int children(int size, double uniform) {
    return children[size - 1].at(uniform);
  }

  double meanSize() {
    return meanSize;
  }

  int maxSize() {
    return sizes.outcomes();
  }

  double share(int size) {
    return sizes.probability(size - 1);
  }

  /** The share of adults who live in a household with a minor. */
  double adultsWithMinors() {
    double with = 0;
    double all = 0;
    for (int size = 1; size <= sizes.outcomes(); size++) {
      Discrete minors = children[size - 1];
      for (int c = 0; c < minors.outcomes(); c++) {
        double adults = share(size) * minors.probability(c) * (size - c);
        all += adults;
        with += c > 0 ? adults : 0;
      }
    }
    return with / all;
  }

  private double minors(List<MarginalsFile.HouseholdSize> rows, double factor) {
    Discrete[] tilted = tilted(rows, factor);
    double minors = 0;
    for (int k = 0; k < tilted.length; k++) {
      minors += sizes.probability(k) * mean(tilted[k]);
    }
    return minors;
  }

  private static Discrete[] tilted(List<MarginalsFile.HouseholdSize> rows, double factor) {
    Discrete[] tilted = new Discrete[rows.size()];
    for (int k = 0; k < tilted.length; k++) {
      List<Double> children = rows.get(k).children();
      double[] odds = new double[children.size()];
      double power = 1;
      for (int c = 0; c < odds.length; c++) {
        odds[c] = children.get(c) * power;
        power *= factor;
      }
      tilted[k] = new Discrete(odds);
    }
    return tilted;
  }

  private static double mean(Discrete distribution) {
    double mean = 0;
    for (int k = 0; k < distribution.outcomes(); k++) {
      mean += k * distribution.probability(k);
    }
    return mean;
  }
}
