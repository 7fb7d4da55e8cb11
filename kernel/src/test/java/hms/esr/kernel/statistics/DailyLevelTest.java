package hms.esr.kernel.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hms.esr.kernel.time.VirtualTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DailyLevelTest {
  private static final int DAYS = 4;

  /** Hour by hour, against a level that is summed up hour by hour. */
  @Property
  void theIntegralOfEachDayIsTheSumOfItsHours(
      @ForAll @Size(max = 100) List<@IntRange(min = -3, max = 5) Integer> changes,
      @ForAll @IntRange(min = 0, max = 3) int setEvery) {
    DailyLevel level = new DailyLevel(DAYS);
    long[] expected = new long[DAYS];
    long now = 0;
    for (int hour = 0; hour < DAYS * 24; hour++) {
      long moment = hour * VirtualTime.HOUR_MS;
      int change = hour < changes.size() ? changes.get(hour) : 0;
      if (setEvery > 0 && hour % setEvery == 0) {
        now = change;
        level.set(moment, now);
      } else {
        now += change;
        level.add(moment, change);
      }
      expected[hour / 24] += now * VirtualTime.HOUR_MS;
    }
    level.settle(DAYS * VirtualTime.DAY_MS);
    for (int day = 0; day < DAYS; day++) {
      assertEquals(expected[day], level.area(day));
    }
  }

  @Property
  void daysWithoutAChangeKeepTheLevel(@ForAll @IntRange(min = 0, max = 86_400_000) int moment) {
    DailyLevel level = new DailyLevel(3);
    level.add(moment, 7);
    level.settle(3 * VirtualTime.DAY_MS);
    assertEquals(7 * (VirtualTime.DAY_MS - moment), level.area(0));
    assertEquals(7 * VirtualTime.DAY_MS, level.area(1));
    assertEquals(7 * (3 * VirtualTime.DAY_MS - moment), level.wholeArea());
  }
}
