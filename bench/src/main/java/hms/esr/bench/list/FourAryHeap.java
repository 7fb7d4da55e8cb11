package hms.esr.bench.list;

import hms.esr.kernel.calendar.LongHeap;

/** A four-ary heap on three arrays: the kernel's calendar before the ladder queue. */
final class FourAryHeap implements PendingEvents {
  private final LongHeap heap = new LongHeap(1024);

  @Override
  public void add(long time, long tie, long event) {
    heap.add(time, tie, event);
  }

  @Override
  public long nextTime() {
    return heap.firstKey();
  }

  @Override
  public long take() {
    long event = heap.firstItem();
    heap.removeFirst();
    return event;
  }
}
