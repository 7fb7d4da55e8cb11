package hms.esr.bench.list;

import hms.esr.kernel.calendar.EventCalendar;

/** The calendar that the kernel uses, checks and order of insertion included. */
final class KernelCalendar implements PendingEvents {
  private final EventCalendar calendar = new EventCalendar(1024);

  @Override
  public void add(long time, long tie, long event) {
    calendar.schedule(time, 0, event);
  }

  @Override
  public long nextTime() {
    return calendar.nextTime();
  }

  @Override
  public long take() {
    return calendar.next();
  }
}
