package hms.esr.kernel.calendar;

import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/**
 * A four-ary min-heap of (key, tie, item) triples on primitive arrays: no object an entry, and no
 * allocation once it has grown to the size of its largest population.
 *
 * <p>Four children a node keep a sift-down within fewer cache lines than two do.
 */
public final class LongHeap {
  private static final int ARITY_SHIFT = 2;

  private long[] keys;
  private long[] ties;
  private long[] items;
  private int size;

  /** An empty heap with room for so many entries; it grows by doubling. */
  public LongHeap(int capacity) {
    int room = Math.max(4, capacity);
    keys = new long[room];
    ties = new long[room];
    items = new long[room];
  }

  /** Entries inside. */
  public int size() {
    return size;
  }

  /** Whether nothing is inside. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** The smallest key; undefined when empty. */
  public long firstKey() {
    return keys[0];
  }

  /** The tie of the smallest (key, tie); undefined when empty. */
  public long firstTie() {
    return ties[0];
  }

  /** The item of the smallest (key, tie); undefined when empty. */
  public long firstItem() {
    return items[0];
  }

  /** Adds an entry; entries of equal key leave in the order of their ties. */
  public void add(long key, long tie, long item) {
    if (size == keys.length) {
      grow();
    }
    int hole = size++;
    while (hole > 0) {
      int parent = (hole - 1) >> ARITY_SHIFT;
      long parentKey = keys[parent];
      if (parentKey < key || (parentKey == key && ties[parent] <= tie)) {
        break;
      }
      move(parent, hole);
      hole = parent;
    }
    put(hole, key, tie, item);
  }

  /** Removes the first entry. */
  public void removeFirst() {
    int last = --size;
    if (last == 0) {
      return;
    }
    long key = keys[last];
    long tie = ties[last];
    long item = items[last];
    int hole = 0;
    while (true) {
      int child = (hole << ARITY_SHIFT) + 1;
      if (child >= last) {
        break;
      }
      int smallest = child;
      int end = Math.min(child + 4, last);
      for (int other = child + 1; other < end; other++) {
        if (keys[other] < keys[smallest]
            || (keys[other] == keys[smallest] && ties[other] < ties[smallest])) {
          smallest = other;
        }
      }
      if (keys[smallest] > key || (keys[smallest] == key && ties[smallest] >= tie)) {
        break;
      }
      move(smallest, hole);
      hole = smallest;
    }
    put(hole, key, tie, item);
  }

  /** Every item inside, in no particular order. */
  public void forEachItem(LongConsumer action) {
    for (int entry = 0; entry < size; entry++) {
      action.accept(items[entry]);
    }
  }

  /** Throws away the entries whose items do not pass; the others leave in the same order. */
  public void retainItems(LongPredicate passes) {
    int before = size;
    size = 0;
    for (int entry = 0; entry < before; entry++) {
      // What has been kept so far is shorter than what has been read: nothing is overwritten.
      if (passes.test(items[entry])) {
        add(keys[entry], ties[entry], items[entry]);
      }
    }
  }

  private void move(int from, int to) {
    keys[to] = keys[from];
    ties[to] = ties[from];
    items[to] = items[from];
  }

  private void put(int at, long key, long tie, long item) {
    keys[at] = key;
    ties[at] = tie;
    items[at] = item;
  }

  private void grow() {
    int room = keys.length * 2;
    keys = Arrays.copyOf(keys, room);
    ties = Arrays.copyOf(ties, room);
    items = Arrays.copyOf(items, room);
  }
}
