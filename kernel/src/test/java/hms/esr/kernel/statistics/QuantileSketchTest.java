package hms.esr.kernel.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class QuantileSketchTest {
  @Property
  void quantilesAreWithinTheStatedError(
      @ForAll @Size(min = 1, max = 200) List<@DoubleRange(min = 0.01, max = 1e6) Double> values,
      @ForAll @DoubleRange(min = 0, max = 1) double p) {
    double answer = sketchOf(values).quantile(p);
    List<Double> sorted = values.stream().sorted().toList();
    double exact = sorted.get((int) Math.max(1, Math.ceil(p * values.size())) - 1);
    assertEquals(exact, answer, exact * 0.004);
  }

  @Property
  void mergedEqualsCountedTogether(
      @ForAll @Size(max = 100) List<@DoubleRange(min = 0, max = 1e5) Double> first,
      @ForAll @Size(min = 1, max = 100) List<@DoubleRange(min = 0, max = 1e5) Double> second) {
    QuantileSketch merged = sketchOf(first);
    merged.add(sketchOf(second));
    QuantileSketch together = sketchOf(first);
    second.forEach(together::add);
    for (double p : new double[] {0, 0.1, 0.5, 0.9, 0.99, 1}) {
      assertEquals(together.quantile(p), merged.quantile(p));
    }
  }

  @Test
  void nothingHasNoQuantile() {
    assertTrue(Double.isNaN(new QuantileSketch().quantile(0.5)));
  }

  private static QuantileSketch sketchOf(List<Double> values) {
    QuantileSketch sketch = new QuantileSketch();
    values.forEach(sketch::add);
    return sketch;
  }
}
