package hms.esr.kernel.staff;

import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/**
 * Those who wait, as tickets. Who gives up is only counted out at first, and the ticket's holder
 * refuses it when it is called; once more than half of the tickets are such, they are thrown away.
 */
abstract sealed class WaitingLine permits ArrivalLine, KeyedLine {
  /** So few dead tickets are not worth the work. */
  private static final int FEW = 32;

  private int waiting;

  static WaitingLine of(Discipline discipline) {
    return switch (discipline) {
      case FIRST_COME -> new ArrivalLine();
      case EARLIEST_DUE, PRIORITY -> new KeyedLine();
    };
  }

  final void join(long key, long ticket) {
    add(key, ticket);
    waiting++;
  }

  /** The first one has been called and goes to be served. */
  final void leave() {
    waiting--;
  }

  /** One gives up; the predicate knows the tickets that are still held, this one no more. */
  final void giveUp(LongPredicate isHeld) {
    waiting--;
    if (tickets() > 2 * waiting + FEW) {
      retain(isHeld);
    }
  }

  final int waiting() {
    return waiting;
  }

  abstract void add(long key, long ticket);

  /** Takes the first ticket, which may be one whose holder has given up. */
  abstract long call();

  /** How many tickets, given up ones included. */
  abstract int tickets();

  abstract void retain(LongPredicate isHeld);

  abstract void forEachTicket(LongConsumer action);
}
