package hms.esr.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayOrderTest {
  private record Planned(long moment, long event) {}

  @ParameterizedTest
  @CsvSource({"0, 10", "5, 3", "127, 86400000", "128, 86400000", "5000, 86400000", "5000, 100"})
  void eventsLeaveByMomentThenInTheOrderInWhichTheyWereAdded(int events, long moments) {
    SplittableRandom random = new SplittableRandom(events);
    DayOrder order = new DayOrder();
    for (int day = 0; day < 3; day++) {
      order.clear();
      List<Planned> planned = new ArrayList<>();
      for (int event = 0; event < events; event++) {
        Planned one = new Planned(random.nextLong(moments), 1000L * day + event);
        planned.add(one);
        order.add(one.moment, one.event);
      }
      List<Planned> expected = new ArrayList<>(planned);
      expected.sort(Comparator.comparingLong(Planned::moment));
      order.sort();
      assertEquals(events, order.size());
      for (Planned next : expected) {
        assertEquals(next.moment, order.nextSinceMidnightMs());
        assertEquals(planned.indexOf(next), order.nextNumber());
        assertEquals(next.event, order.take());
      }
      assertFalse(order.hasNext());
    }
  }
}
