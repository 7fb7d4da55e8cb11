package hms.esr.kernel.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class AllocationTest {
  private static final int EVENTS = 200_000;

  @Test
  void aCalendarOfSteadySizeAllocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    EventCalendar calendar = new EventCalendar(16);
    for (int event = 0; event < 1000; event++) {
      calendar.schedule(event, 0, event);
    }
    hold(calendar);
    long before = threads.getCurrentThreadAllocatedBytes();
    long asking = threads.getCurrentThreadAllocatedBytes() - before;
    before = threads.getCurrentThreadAllocatedBytes();
    hold(calendar);
    assertEquals(asking, threads.getCurrentThreadAllocatedBytes() - before);
  }

  private static void hold(EventCalendar calendar) {
    for (int i = 0; i < EVENTS; i++) {
      long event = calendar.next();
      calendar.schedule(calendar.now() + 1 + event % 997, (int) (event % 3), event);
    }
  }
}
