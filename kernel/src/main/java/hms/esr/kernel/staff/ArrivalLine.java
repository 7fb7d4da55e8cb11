package hms.esr.kernel.staff;

import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/** In the order of arrival, as a ring that grows by doubling. */
final class ArrivalLine extends WaitingLine {
  private long[] ring = new long[16];
  private int first;
  private int size;

  @Override
  void add(long key, long ticket) {
    if (size == ring.length) {
      grow();
    }
    ring[(first + size++) & (ring.length - 1)] = ticket;
  }

  private void grow() {
    long[] larger = new long[2 * ring.length];
    int upToTheEnd = ring.length - first;
    System.arraycopy(ring, first, larger, 0, upToTheEnd);
    System.arraycopy(ring, 0, larger, upToTheEnd, first);
    ring = larger;
    first = 0;
  }

  @Override
  long call() {
    long ticket = ring[first];
    first = (first + 1) & (ring.length - 1);
    size--;
    return ticket;
  }

  @Override
  int tickets() {
    return size;
  }

  @Override
  void retain(LongPredicate isHeld) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      long ticket = ring[(first + i) & (ring.length - 1)];
      if (isHeld.test(ticket)) {
        ring[(first + kept++) & (ring.length - 1)] = ticket;
      }
    }
    size = kept;
  }

  @Override
  void forEachTicket(LongConsumer action) {
    for (int i = 0; i < size; i++) {
      action.accept(ring[(first + i) & (ring.length - 1)]);
    }
  }
}
