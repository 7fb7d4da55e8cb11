package hms.esr.kernel.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against the heap, whose order is plain to see, on the shapes of time that break calendars. */
class LadderQueueTest {
  private static final long FAR = EventCalendar.LATEST / 2;

  private enum Shape {
    EVEN(bits -> bits & 0xFFFFFF),
    ONE_MOMENT(bits -> 0),
    FEW_MOMENTS(bits -> 1000 * (bits & 3)),
    CLUSTERS(bits -> ((bits & 7) << 40) + (bits >>> 60)),
    WIDE(bits -> 1L << ((bits >>> 8) & 0x3F) % 60),
    NEAR_AND_NEVER(bits -> (bits & 0xFF) == 0 ? FAR : bits >>> 52);

    private final LongUnaryOperator delay;

    Shape(LongUnaryOperator delay) {
      this.delay = delay;
    }
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void entriesLeaveAsFromAHeap(Shape shape) {
    SplittableRandom random = new SplittableRandom(7);
    LadderQueue ladder = new LadderQueue(4);
    LongHeap heap = new LongHeap(4);
    long now = 0;
    long tie = 0;
    for (int round = 0; round < 60_000; round++) {
      // Grows to thousands, shrinks to nothing, and grows again.
      boolean grows = round / 6000 % 2 == 0;
      int in = random.nextInt(grows ? 4 : 2);
      for (int i = 0; i < in; i++) {
        long key = now + shape.delay.applyAsLong(random.nextLong());
        // Ties come in any order, as priorities make them.
        long place = (random.nextLong(3) << 56) | tie++;
        ladder.add(key, place, tie);
        heap.add(key, place, tie);
      }
      int out = random.nextInt(grows ? 3 : 5);
      for (int i = 0; i < out && !heap.isEmpty(); i++) {
        now = Math.min(heap.firstKey(), FAR);
        assertEquals(heap.firstKey(), ladder.firstKey());
        assertEquals(heap.firstItem(), ladder.firstItem());
        heap.removeFirst();
        ladder.removeFirst();
      }
      assertEquals(heap.size(), ladder.size());
      if (round % 5000 == 0) {
        assertEquals(sum(heap), sum(ladder));
      }
    }
    assertTrue(tie > 50_000);
  }

  private static long sum(LongHeap heap) {
    long[] sum = new long[1];
    heap.forEachItem(item -> sum[0] += item * item);
    return sum[0];
  }

  private static long sum(LadderQueue ladder) {
    long[] sum = new long[1];
    ladder.forEachItem(item -> sum[0] += item * item);
    return sum[0];
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void aHeapKeepsTheOrderOfThoseItRetains(Shape shape) {
    SplittableRandom random = new SplittableRandom(9);
    LongHeap heap = new LongHeap(4);
    long[][] kept = new long[5000][];
    int number = 0;
    for (int i = 0; i < 10_000; i++) {
      long key = shape.delay.applyAsLong(random.nextLong());
      heap.add(key, i, i);
      if (i % 2 == 0) {
        kept[number++] = new long[] {key, i};
      }
    }
    heap.retainItems(item -> item % 2 == 0);
    Arrays.sort(kept, (a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
    for (long[] one : kept) {
      assertEquals(one[1], heap.firstItem());
      heap.removeFirst();
    }
    assertTrue(heap.isEmpty());
  }
}
