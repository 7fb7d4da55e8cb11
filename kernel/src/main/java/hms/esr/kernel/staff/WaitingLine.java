package hms.esr.kernel.staff;

import hms.esr.kernel.calendar.LongHeap;
import java.util.function.LongConsumer;

/**
 * Those who wait, as tickets in the order of their keys, then of arrival. Who gives up is only
 * counted out here; the ticket's holder refuses it when it is called.
 */
final class WaitingLine {
  private final LongHeap tickets = new LongHeap(16);
  private long arrivals;
  private int waiting;

  void join(long key, long ticket) {
    tickets.add(key, arrivals++, ticket);
    waiting++;
  }

  boolean hasTickets() {
    return !tickets.isEmpty();
  }

  /** Takes the first ticket, which may be one whose holder has given up. */
  long call() {
    long ticket = tickets.firstItem();
    tickets.removeFirst();
    return ticket;
  }

  void forEachTicket(LongConsumer action) {
    tickets.forEachItem(action);
  }

  void leave() {
    waiting--;
  }

  int waiting() {
    return waiting;
  }
}
