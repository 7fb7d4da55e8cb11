package hms.esr.city.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Values of a blueprint, drawn in a run, against their distribution functions: Kolmogorov and
 * Smirnov, or chi-square for counts. A right draw fails a test with a probability of 0.0005.
 */
class DistributionFitTest {
  private static final double SIGNIFICANCE = 0.0005;
  private static final int DRAWS = 20_000;

  @TempDir private Path folder;

  private double[] drawn(String value) {
    List<Double> values =
        ProbeCity.values(
            new ProbeCity()
                .count(Integer.toString(DRAWS))
                .steps(
                    """
                    - draw: { a: %s }
                    - row: { table: log, set: { what: A, value: case.a } }
                    """
                        .formatted(value))
                .log(folder, 1),
            "A");
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void fits(String value, DoubleUnaryOperator below) {
    double p = KolmogorovSmirnovTest.withDefaults().test(drawn(value), below).getPValue();
    assertTrue(p > SIGNIFICANCE, () -> value + ": p = " + p);
  }

  private void fits(String value, double[] expectedShares, DoubleUnaryOperator cell) {
    double[] expected = new double[expectedShares.length];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = DRAWS * expectedShares[i];
    }
    long[] observed = new long[expected.length];
    for (double one : drawn(value)) {
      observed[(int) cell.applyAsDouble(one)]++;
    }
    double p = ChiSquareTest.withDefaults().test(expected, observed).getPValue();
    assertTrue(p > SIGNIFICANCE, () -> value + ": p = " + p);
  }

  @Test
  void continuousValuesFit() {
    fits(
        "{ exponential: { mean: env.NUMBER } }",
        ExponentialDistribution.of(3)::cumulativeProbability);
    fits("{ uniform: { min: 2, max: 2 * env.NUMBER } }", x -> Math.clamp((x - 2) / 4, 0, 1));
    fits(
        "{ triangular: { min: 0, mode: 3, max: 9 } }",
        TriangularDistribution.of(0, 3, 9)::cumulativeProbability);
    fits("{ gamma: { mean: 6, shape: 4 } }", GammaDistribution.of(4, 1.5)::cumulativeProbability);
    double variance = Math.log1p(0.16);
    fits(
        "{ lognormal: { mean: 5, cv: 0.4 } }",
        LogNormalDistribution.of(Math.log(5) - variance / 2, Math.sqrt(variance))
            ::cumulativeProbability);
    double scale = 2 / WeibullDistribution.of(2, 1).getMean();
    fits(
        "{ weibull: { mean: 2, shape: 2 } }",
        WeibullDistribution.of(2, scale)::cumulativeProbability);
  }

  @Test
  void aMixtureFits() {
    ExponentialDistribution slow = ExponentialDistribution.of(8);
    fits(
        "{ mixture: [ { weight: 3, value: { uniform: { min: 0, max: 4 } } },"
            + " { weight: 1, value: { exponential: { mean: 8 } } } ] }",
        x -> 0.75 * Math.clamp(x / 4, 0, 1) + 0.25 * slow.cumulativeProbability(x));
  }

  @Test
  void countsFit() {
    fits(
        "{ empirical: { values: [1, 5, 7], weights: [3, 1, 4] } }",
        new double[] {0.375, 0.125, 0.5},
        x -> x == 1 ? 0 : x == 5 ? 1 : 2);
    fits("{ poisson: { mean: 4 } }", poissonShares(4, 0, 10), x -> Math.min(x, 10));
    fits(
        "{ poisson: { mean: 400 } }",
        poissonShares(400, 350, 100),
        x -> Math.clamp(x - 350, 0, 100));
  }

  /** Of one value a cell from the first on; the first takes all below, the last all above. */
  private static double[] poissonShares(double mean, int first, int last) {
    PoissonDistribution poisson = PoissonDistribution.of(mean);
    double[] shares = new double[last + 1];
    for (int cell = 0; cell <= last; cell++) {
      double below = cell == 0 ? 0 : poisson.cumulativeProbability(first + cell - 1);
      double upTo = cell == last ? 1 : poisson.cumulativeProbability(first + cell);
      shares[cell] = upTo - below;
    }
    return shares;
  }
}
