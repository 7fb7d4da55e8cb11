package hms.esr.kernel.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
  void aSequenceLeavesAsIfAllOfItHadBeenScheduled(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 20) Integer> ofSequence,
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 20) Integer> others) {
    List<Integer> inOrder = ofSequence.stream().sorted().toList();
    EventCalendar all = new EventCalendar(1);
    EventCalendar oneByOne = new EventCalendar(1);
    for (int i = 0; i < others.size(); i++) {
      all.schedule(others.get(i), i % 3, i);
      oneByOne.schedule(others.get(i), i % 3, i);
      if (i == others.size() / 2) {
        oneByOne.reserve(inOrder.size());
        for (int j = 0; j < inOrder.size(); j++) {
          all.schedule(inOrder.get(j), 1, 1000 + j);
        }
      }
    }
    int first = others.size() / 2 + 1;
    int taken = 0;
    while (all.size() > 0) {
      if (!others.isEmpty() && taken < inOrder.size() && isNextDue(oneByOne, inOrder, taken)) {
        int time = inOrder.get(taken);
        oneByOne.scheduleNextOfSequence(time, 1, first + taken, 1000 + taken);
        taken++;
      }
      assertEquals(all.nextTime(), oneByOne.nextTime());
      assertTrue(oneByOne.hasNextUntil(all.nextTime()));
      assertFalse(oneByOne.hasNextUntil(all.nextTime() - 1));
      assertEquals(all.next(), oneByOne.next());
    }
    assertEquals(0, oneByOne.size());
    assertFalse(oneByOne.hasNextUntil(Long.MAX_VALUE));
  }

  /** Whether the one before it has gone. */
  private static boolean isNextDue(EventCalendar calendar, List<Integer> sequence, int taken) {
    List<Long> pending = new ArrayList<>();
    calendar.forEachPending(pending::add);
    return sequence.size() > taken && !pending.contains(1000L + taken - 1);
  }

  @Test
  void aSequenceHasOneEventPendingAtATime() {
    EventCalendar calendar = new EventCalendar(4);
    long first = calendar.reserve(2);
    calendar.scheduleNextOfSequence(5, 0, first, 1);
    assertThrows(
        IllegalStateException.class, () -> calendar.scheduleNextOfSequence(6, 0, first + 1, 2));
    assertEquals(1, calendar.next());
    calendar.scheduleNextOfSequence(6, 0, first + 1, 2);
    assertEquals(2, calendar.next());
    assertEquals(6, calendar.now());
    assertThrows(
        IllegalArgumentException.class, () -> calendar.scheduleNextOfSequence(5, 0, first + 1, 3));
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
