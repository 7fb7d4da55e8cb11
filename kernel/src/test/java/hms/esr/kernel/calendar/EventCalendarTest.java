package hms.esr.kernel.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EventCalendarTest {
  private record Planned(int time, int priority, int number) {}

  @Property
  void eventsLeaveByTimeThenPriorityThenInsertion(
      @ForAll @Size(max = 300) List<@IntRange(min = 0, max = 20) Integer> times) {
    EventCalendar calendar = new EventCalendar(1);
    List<Planned> planned = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      Planned event = new Planned(times.get(i), (i * 7) % 3, i);
      planned.add(event);
      calendar.schedule(event.time, event.priority, i);
    }
    planned.sort(
        Comparator.comparingInt(Planned::time)
            .thenComparingInt(Planned::priority)
            .thenComparingInt(Planned::number));
    for (Planned expected : planned) {
      assertEquals(expected.number, calendar.next());
      assertEquals(expected.time, calendar.now());
    }
    assertEquals(0, calendar.size());
  }

  @Property
  void timeNeverRunsBackwards(
      @ForAll @Size(min = 1, max = 200) List<@IntRange(min = 0, max = 1000) Integer> delays) {
    EventCalendar calendar = new EventCalendar(4);
    calendar.schedule(0, 0, 0);
    long last = 0;
    for (int delay : delays) {
      calendar.next();
      assertTrue(calendar.now() >= last);
      last = calendar.now();
      calendar.schedule(last + delay, 0, 0);
      calendar.schedule(last + 1000 - delay, 1, 1);
    }
  }

  @Test
  void thePastIsRefused() {
    EventCalendar calendar = new EventCalendar(4);
    calendar.schedule(10, 0, 0);
    calendar.next();
    assertThrows(IllegalArgumentException.class, () -> calendar.schedule(9, 0, 0));
  }
}
