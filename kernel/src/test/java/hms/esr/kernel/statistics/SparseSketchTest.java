package hms.esr.kernel.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SparseSketchTest {
  private static final double[] SHARES = {0, 0.1, 0.5, 0.9, 0.99, 1};

  @Property
  void itAnswersAsTheSketchItCameFrom(
      @ForAll @Size(max = 100) List<@DoubleRange(min = 0, max = 1e5) Double> values) {
    QuantileSketch sketch = sketchOf(values);
    SparseSketch sparse = sketch.sparse();
    assertEquals(sketch.count(), sparse.count());
    for (double p : SHARES) {
      assertEquals(sketch.quantile(p), sparse.quantile(p));
    }
    QuantileSketch back = new QuantileSketch();
    back.add(sparse);
    assertEquals(sparse, back.sparse());
  }

  @Property
  void mergingDoesNotDependOnTheOrder(
      @ForAll @Size(max = 50) List<@DoubleRange(min = 0, max = 1e5) Double> one,
      @ForAll @Size(max = 50) List<@DoubleRange(min = 0, max = 1e5) Double> two,
      @ForAll @Size(max = 50) List<@DoubleRange(min = 0, max = 1e5) Double> three) {
    SparseSketch a = sketchOf(one).sparse();
    SparseSketch b = sketchOf(two).sparse();
    SparseSketch c = sketchOf(three).sparse();
    SparseSketch merged = a.merge(b).merge(c);
    assertEquals(merged, c.merge(a.merge(b)));
    assertEquals(merged, b.merge(c).merge(a));
    assertEquals(merged.hashCode(), c.merge(b).merge(a).hashCode());
    QuantileSketch together = sketchOf(one);
    two.forEach(together::add);
    three.forEach(together::add);
    assertEquals(together.sparse(), merged);
    assertEquals(merged, merged.merge(SparseSketch.EMPTY));
  }

  @Property
  void theBucketsHoldWhatLiesBetweenTheirBounds(
      @ForAll @Size(min = 1, max = 100) List<@DoubleRange(min = 0.01, max = 1e5) Double> values) {
    SparseSketch sparse = sketchOf(values).sparse();
    for (int place = 0; place < sparse.size(); place++) {
      double low = sparse.low(place);
      double high = sparse.high(place);
      long inside = values.stream().filter(value -> low <= value && value < high).count();
      assertEquals(inside, sparse.counts()[place]);
      assertTrue(high / low <= 1 + 1.0 / 128);
    }
  }

  @Property
  void countBelowRisesFromNothingToAll(
      @ForAll @Size(min = 1, max = 100) List<@DoubleRange(min = 0, max = 1e5) Double> values,
      @ForAll @DoubleRange(min = 0, max = 1e5) double x) {
    SparseSketch sparse = sketchOf(values).sparse();
    assertEquals(0, sparse.countBelow(0));
    assertEquals(values.size(), sparse.countBelow(1e6), 1e-9);
    double surely = values.stream().filter(value -> value * (1 + 1.0 / 64) < x).count();
    double atMost = values.stream().filter(value -> value * (1 - 1.0 / 64) < x).count();
    double below = sparse.countBelow(x);
    // The zeros of a sketch are all values below a millionth.
    if (x > 1e-5) {
      assertTrue(surely <= below + 1e-9 && below <= atMost + 1e-9, () -> below + " at " + x);
    }
  }

  @Test
  void nothingHasNoQuantile() {
    assertTrue(Double.isNaN(SparseSketch.EMPTY.quantile(0.5)));
    assertEquals(0, SparseSketch.EMPTY.count());
  }

  @Test
  void aDamagedSketchIsRefused() {
    assertRefused(new int[] {1}, new long[0], 0);
    assertRefused(new int[] {2, 1}, new long[] {1, 1}, 0);
    assertRefused(new int[] {-1}, new long[] {1}, 0);
    assertRefused(new int[] {1_000_000}, new long[] {1}, 0);
    assertRefused(new int[] {1}, new long[] {0}, 0);
    assertRefused(new int[0], new long[0], -1);
  }

  private static void assertRefused(int[] buckets, long[] counts, long zeros) {
    assertThrows(IllegalArgumentException.class, () -> new SparseSketch(buckets, counts, zeros));
  }

  private static QuantileSketch sketchOf(List<Double> values) {
    QuantileSketch sketch = new QuantileSketch();
    values.forEach(sketch::add);
    return sketch;
  }
}
