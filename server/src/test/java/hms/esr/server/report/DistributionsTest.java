package hms.esr.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.kernel.statistics.QuantileSketch;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionsTest {
  @Test
  void classesAreEquallyWideAndHoldAllButTheLastHundredth() {
    DistributionResult result = Distributions.of(upTo(1000), upTo(500));
    assertNotNull(result);
    List<Double> bounds = result.bounds();
    assertEquals(0, bounds.getFirst());
    for (int i = 1; i < bounds.size(); i++) {
      assertEquals(50, bounds.get(i) - bounds.get(i - 1), 1e-9);
    }
    double inside = result.baselineShares().stream().mapToDouble(Double::doubleValue).sum();
    assertTrue(inside >= 0.99 && inside <= 1, "inside: " + inside);
    // 1 to 1000 evenly: a twentieth in each class of 50, but for buckets cut by a bound.
    assertEquals(0.05, result.baselineShares().get(3), 0.002);
    assertEquals(0.1, result.simulatedShares().get(3), 0.004);
    assertEquals(0, result.simulatedShares().getLast());
  }

  @Test
  void quantilesAreThoseOfAllValuesWithinTheSketchesError() {
    DistributionResult result = Distributions.of(upTo(1000), upTo(500));
    assertNotNull(result);
    assertEquals(1000, result.baseline().count());
    assertEquals(500, result.baseline().p50(), 500 * 0.004);
    assertEquals(900, result.baseline().p90(), 900 * 0.004);
    assertEquals(495, result.simulated().p99(), 495 * 0.004);
  }

  @Test
  void nothingIsDrawnWhereAnArmHasNoValues() {
    assertNull(Distributions.of(null, upTo(3)));
    assertNull(Distributions.of(upTo(3), new QuantileSketch()));
  }

  @Test
  void valuesThatAreAllZeroHaveOneClass() {
    QuantileSketch zeros = new QuantileSketch();
    zeros.add(0);
    DistributionResult result = Distributions.of(zeros, zeros);
    assertNotNull(result);
    assertEquals(List.of(1.0), result.baselineShares());
  }

  private static QuantileSketch upTo(int highest) {
    QuantileSketch sketch = new QuantileSketch();
    IntStream.rangeClosed(1, highest).forEach(sketch::add);
    return sketch;
  }
}
