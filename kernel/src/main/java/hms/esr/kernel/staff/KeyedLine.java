package hms.esr.kernel.staff;

import hms.esr.kernel.calendar.LongHeap;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/** In the order of a key, then of arrival. */
final class KeyedLine extends WaitingLine {
  private final LongHeap heap = new LongHeap(16);
  private long arrivals;

  @Override
  void add(long key, long ticket) {
    heap.add(key, arrivals++, ticket);
  }

  @Override
  long call() {
    long ticket = heap.firstItem();
    heap.removeFirst();
    return ticket;
  }

  @Override
  int tickets() {
    return heap.size();
  }

  @Override
  void retain(LongPredicate isHeld) {
    heap.retainItems(isHeld);
  }

  @Override
  void forEachTicket(LongConsumer action) {
    heap.forEachItem(action);
  }
}
