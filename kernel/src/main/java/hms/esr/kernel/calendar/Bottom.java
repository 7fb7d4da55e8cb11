package hms.esr.kernel.calendar;

import java.util.function.LongConsumer;

/**
 * The few entries that are next, sorted: the last of the arrays is the first to leave, so leaving
 * compares nothing, and who joins moves only those that leave earlier. A crowd, as of many entries
 * at one moment, is kept in a heap instead until it has gone.
 */
final class Bottom {
  /** Moving so many entries still costs less than a heap's unforeseeable branches. */
  static final int ROOM = 64;

  private final long[] keys = new long[ROOM];
  private final long[] ties = new long[ROOM];
  private final long[] items = new long[ROOM];
  private final LongHeap crowd = new LongHeap(2 * ROOM);
  private int sorted;

  boolean isEmpty() {
    return sorted == 0 && crowd.isEmpty();
  }

  int size() {
    return sorted + crowd.size();
  }

  long firstKey() {
    return sorted > 0 ? keys[sorted - 1] : crowd.firstKey();
  }

  long firstTie() {
    return sorted > 0 ? ties[sorted - 1] : crowd.firstTie();
  }

  long firstItem() {
    return sorted > 0 ? items[sorted - 1] : crowd.firstItem();
  }

  void removeFirst() {
    if (sorted > 0) {
      sorted--;
    } else {
      crowd.removeFirst();
    }
  }

  void add(long key, long tie, long item) {
    if (!crowd.isEmpty()) {
      crowd.add(key, tie, item);
      return;
    }
    int at = sorted;
    if (at == ROOM) {
      becomeCrowd();
      crowd.add(key, tie, item);
      return;
    }
    while (at > 0 && (keys[at - 1] < key || (keys[at - 1] == key && ties[at - 1] < tie))) {
      keys[at] = keys[at - 1];
      ties[at] = ties[at - 1];
      items[at] = items[at - 1];
      at--;
    }
    keys[at] = key;
    ties[at] = tie;
    items[at] = item;
    sorted++;
  }

  private void becomeCrowd() {
    while (sorted > 0) {
      sorted--;
      crowd.add(keys[sorted], ties[sorted], items[sorted]);
    }
  }

  void forEachItem(LongConsumer action) {
    for (int at = 0; at < sorted; at++) {
      action.accept(items[at]);
    }
    crowd.forEachItem(action);
  }
}
