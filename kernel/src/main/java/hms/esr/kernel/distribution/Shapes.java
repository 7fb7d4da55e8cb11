package hms.esr.kernel.distribution;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/** The distributions that blueprints use; those of mean 1 are scaled by the caller. */
public final class Shapes {
  private static final double SMALL_POISSON_MEAN = 30;
  private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

  private Shapes() {}

  /** The standard exponential, within 2e-14 and with the same bits on every machine. */
  public static double exponential(double u) {
    return ExponentialTable.at(u);
  }

  /** A gamma of mean 1 with this shape. */
  public static Quantile gamma(double shape) {
    return new TabulatedQuantile(
        GammaDistribution.of(shape, 1 / shape)::inverseCumulativeProbability);
  }

  /** A lognormal of mean 1 with this coefficient of variation. */
  public static Quantile lognormal(double coefficientOfVariation) {
    double variance = StrictMath.log1p(coefficientOfVariation * coefficientOfVariation);
    return new TabulatedQuantile(
        LogNormalDistribution.of(-variance / 2, StrictMath.sqrt(variance))
            ::inverseCumulativeProbability);
  }

  /** A Weibull of mean 1 with this shape. */
  public static Quantile weibull(double shape) {
    double scale = 1 / WeibullDistribution.of(shape, 1).getMean();
    return new TabulatedQuantile(
        WeibullDistribution.of(shape, scale)::inverseCumulativeProbability);
  }

  /** A triangular distribution between min and max. */
  public static Quantile triangular(double min, double mode, double max) {
    return TriangularDistribution.of(min, mode, max)::inverseCumulativeProbability;
  }

  /** A Poisson count of this mean, by inversion; 0 for a mean of 0 or less. */
  public static double poisson(double mean, double u) {
    if (mean <= 0) {
      return 0;
    }
    if (mean > SMALL_POISSON_MEAN) {
      return largePoisson(mean, u);
    }
    double term = StrictMath.exp(-mean);
    double below = term;
    int count = 0;
    while (u > below && term > 0) {
      count++;
      term *= mean / count;
      below += term;
    }
    return count;
  }

  /**
   * The distribution function is evaluated once, near where the normal approximation puts the
   * answer, and followed from there term by term: a search with it costs ten evaluations.
   */
  private static double largePoisson(double mean, double u) {
    PoissonDistribution poisson = PoissonDistribution.of(mean);
    double normal = STANDARD_NORMAL.inverseCumulativeProbability(u);
    int count = (int) Math.max(0, mean + Math.sqrt(mean) * normal + (normal * normal - 1) / 6);
    double below = poisson.cumulativeProbability(count);
    double term = poisson.probability(count);
    if (below < u) {
      while (below < u && term > 0) {
        count++;
        term *= mean / count;
        below += term;
      }
      return count;
    }
    while (count > 0 && below - term >= u) {
      below -= term;
      term *= count / mean;
      count--;
    }
    return count;
  }
}
