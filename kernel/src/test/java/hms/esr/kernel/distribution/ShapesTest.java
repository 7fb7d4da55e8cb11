package hms.esr.kernel.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {
  /** The mean is the integral of the quantile function; the midpoint rule over 100,000 cells. */
  @Test
  void shapesHaveMeanOne() {
    for (Quantile shape :
        List.<Quantile>of(
            Shapes::exponential,
            Shapes.gamma(0.7),
            Shapes.gamma(4),
            Shapes.lognormal(0.5),
            Shapes.weibull(1.5))) {
      double sum = 0;
      for (int cell = 0; cell < 100_000; cell++) {
        sum += shape.at((cell + 0.5) / 100_000);
      }
      assertEquals(1, sum / 100_000, 1e-3);
    }
  }

  @Test
  void theExponentialIsTheLogarithmWithinTwoTimesTenToMinus14() {
    double before = 0;
    for (int cell = 0; cell < 1_000_000; cell++) {
      double u = (cell + 0.5) / 1_000_000;
      double value = Shapes.exponential(u);
      double exact = -StrictMath.log1p(-u);
      assertEquals(exact, value, 2e-14 * exact);
      assertTrue(value > before, "falls at " + u);
      before = value;
    }
    assertEquals(53 * StrictMath.log(2), Shapes.exponential(1 - 0x1.0p-53), 1e-12);
    assertEquals(0x1.0p-54, Shapes.exponential(0x1.0p-54));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 7.5, 29.9, 31, 630})
  void poissonInvertsItsDistribution(double mean) {
    PoissonDistribution exact = PoissonDistribution.of(mean);
    for (double u = 0.005; u < 1; u += 0.01) {
      assertEquals(exact.inverseCumulativeProbability(u), Shapes.poisson(mean, u));
    }
  }

  @Test
  void aPoissonOfMeanZeroIsZero() {
    assertEquals(0, Shapes.poisson(0, 0.999));
  }
}
