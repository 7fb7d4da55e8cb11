package hms.esr.kernel.calendar;

import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * A priority queue of (key, tie, item) triples whose cost for an entry does not grow with the
 * number of entries, on primitive arrays that are reused: far entries lie unsorted on top, nearer
 * ones in the buckets of a rung, a crowded bucket is spread over a finer rung when its turn comes,
 * and only the entries of the bucket at hand are sorted.
 *
 * <p>Source: W. T. Tang, R. S. M. Goh, I. L.-J. Thng, "Ladder queue: an O(1) priority queue
 * structure for large-scale discrete event simulation", ACM TOMACS 15 (2005) 175. Different from
 * it: widths are powers of two, so that a bucket is found by a shift, and a crowded bottom is a
 * heap and no sorted list, so that many entries at one moment cost their logarithm at worst.
 */
final class LadderQueue {
  /** A bucket of so many entries is sorted as it is; a finer rung would cost more. */
  private static final int CROWD = 24;

  /** Each rung is at least {@link #CROWD} times finer than the one above, in 63 bits of range. */
  private static final int MOST_RUNGS = 16;

  private static final int NONE = -1;

  private final Nodes nodes;
  private final Bottom bottom = new Bottom();
  private final Rung[] rungs = new Rung[MOST_RUNGS];
  private int active;
  private int bottomLimit = Bottom.ROOM;

  private long topFrom;
  private int top = NONE;
  private int topCount;
  private long topMin = Long.MAX_VALUE;
  private long topMax;

  private int size;

  /** An empty queue with room for so many entries; it grows by doubling. */
  LadderQueue(int capacity) {
    nodes = new Nodes(capacity);
    for (int rung = 0; rung < MOST_RUNGS; rung++) {
      rungs[rung] = new Rung(nodes);
    }
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The smallest key; undefined when empty. */
  long firstKey() {
    fillBottom();
    return bottom.firstKey();
  }

  /** The smallest tie of the smallest key; undefined when empty. */
  long firstTie() {
    fillBottom();
    return bottom.firstTie();
  }

  /** The item of the smallest (key, tie); undefined when empty. */
  long firstItem() {
    fillBottom();
    return bottom.firstItem();
  }

  /** Removes the first entry. */
  void removeFirst() {
    fillBottom();
    bottom.removeFirst();
    size--;
  }

  /** Adds an entry; entries of equal key leave in the order of their ties. */
  void add(long key, long tie, long item) {
    size++;
    if (key >= topFrom) {
      top = nodes.add(key, tie, item, top);
      topCount++;
      topMin = Math.min(topMin, key);
      topMax = Math.max(topMax, key);
      return;
    }
    for (int rung = 0; rung < active; rung++) {
      if (key >= rungs[rung].from()) {
        rungs[rung].add(key, nodes.add(key, tie, item, NONE));
        return;
      }
    }
    if (bottom.size() >= bottomLimit) {
      spreadBottom();
      size--;
      add(key, tie, item);
      return;
    }
    bottom.add(key, tie, item);
  }

  void forEachItem(LongConsumer action) {
    bottom.forEachItem(action);
    for (int rung = 0; rung < active; rung++) {
      rungs[rung].forEachItem(action);
    }
    nodes.forEachItem(top, action);
  }

  private void fillBottom() {
    while (bottom.isEmpty() && size > 0) {
      if (active == 0) {
        descendTop();
      } else {
        descend(rungs[active - 1]);
      }
    }
  }

  /** The bottom is empty: the next bucket of the finest rung becomes it, or a finer rung. */
  private void descend(Rung rung) {
    long bucket = rung.takeNext();
    if (rung.isEmpty()) {
      // Nothing is lost: what is added for its remaining time goes to the rung below or above it.
      if (bucket == Rung.EMPTY) {
        active--;
        return;
      }
    }
    int count = Rung.count(bucket);
    int first = Rung.first(bucket);
    if (count <= CROWD || rung.shift() == 0 || active == MOST_RUNGS) {
      toBottom(first);
      return;
    }
    Rung finer = rungs[active++];
    finer.span(rung.from() - (1L << rung.shift()), rung.from(), count);
    distribute(first, finer);
  }

  /** No rung is left: what lies on top becomes the first rung, or the bottom. */
  private void descendTop() {
    int first = top;
    int count = topCount;
    long min = topMin;
    top = NONE;
    topCount = 0;
    topMin = Long.MAX_VALUE;
    if (count <= CROWD) {
      topFrom = topMax + 1;
      topMax = 0;
      toBottom(first);
      return;
    }
    Rung coarsest = rungs[active++];
    topFrom = coarsest.span(min, topMax + 1, count);
    topMax = 0;
    distribute(first, coarsest);
  }

  private void distribute(int first, Rung rung) {
    int node = first;
    while (node != NONE) {
      int next = nodes.next(node);
      rung.add(nodes.key(node), node);
      node = next;
    }
  }

  private void toBottom(int first) {
    int node = first;
    while (node != NONE) {
      int next = nodes.next(node);
      bottom.add(nodes.key(node), nodes.tie(node), nodes.item(node));
      nodes.free(node);
      node = next;
    }
    bottomLimit = Math.max(Bottom.ROOM, 2 * bottom.size());
  }

  /** The bottom has become a crowd: it is spread over a rung, which is then the finest. */
  private void spreadBottom() {
    long end = active > 0 ? rungs[active - 1].from() : topFrom;
    long start = bottom.firstKey();
    // Twice as many again may come before the next try, so tries that help nobody stay rare.
    bottomLimit = 2 * bottom.size();
    if (active == MOST_RUNGS || end - start <= 1) {
      return;
    }
    Rung finest = rungs[active++];
    finest.span(start, end, bottom.size());
    while (!bottom.isEmpty()) {
      long key = bottom.firstKey();
      finest.add(key, nodes.add(key, bottom.firstTie(), bottom.firstItem(), NONE));
      bottom.removeFirst();
    }
  }

  /** Entries in singly linked lists: four longs side by side for each, so in one cache line. */
  private static final class Nodes {
    private static final int STRIDE = 4;

    private long[] cells;
    private int free = NONE;
    private int used;

    Nodes(int capacity) {
      cells = new long[STRIDE * Math.max(4, capacity)];
    }

    int add(long key, long tie, long item, int next) {
      int node = free;
      if (node == NONE) {
        node = used++;
        if (node * STRIDE == cells.length) {
          cells = Arrays.copyOf(cells, 2 * cells.length);
        }
      } else {
        free = (int) cells[node * STRIDE + 3];
      }
      int at = node * STRIDE;
      cells[at] = key;
      cells[at + 1] = tie;
      cells[at + 2] = item;
      cells[at + 3] = next;
      return node;
    }

    void free(int node) {
      next(node, free);
      free = node;
    }

    long key(int node) {
      return cells[node * STRIDE];
    }

    long tie(int node) {
      return cells[node * STRIDE + 1];
    }

    long item(int node) {
      return cells[node * STRIDE + 2];
    }

    int next(int node) {
      return (int) cells[node * STRIDE + 3];
    }

    void next(int node, int next) {
      cells[node * STRIDE + 3] = next;
    }

    void forEachItem(int first, LongConsumer action) {
      for (int node = first; node != NONE; node = next(node)) {
        action.accept(item(node));
      }
    }
  }

  /** Buckets of equal width, each a list of nodes; those before the next one are spent. */
  private static final class Rung {
    /** An empty bucket; others are their count in the high half and their first node plus one. */
    static final long EMPTY = 0;

    private static final long ONE = 1L << 32;

    private final Nodes nodes;
    private long[] buckets = new long[64];
    private int shift;
    private int next;
    private int entries;
    private long start;
    private long from;

    Rung(Nodes nodes) {
      this.nodes = nodes;
    }

    static int count(long bucket) {
      return (int) (bucket >>> 32);
    }

    static int first(long bucket) {
      return (int) bucket - 1;
    }

    /** Spans keys with about as many buckets as entries; returns the end of the last bucket. */
    long span(long newStart, long end, int expected) {
      long range = end - newStart;
      shift = Math.max(0, 64 - Long.numberOfLeadingZeros((range - 1) / expected));
      int number = (int) (((range - 1) >>> shift) + 1);
      if (number > buckets.length) {
        // All are empty: what is spent has been emptied.
        buckets = new long[Math.max(number, 2 * buckets.length)];
      }
      start = newStart;
      from = newStart;
      next = 0;
      entries = 0;
      return newStart + ((long) number << shift);
    }

    void add(long key, int node) {
      int bucket = (int) ((key - start) >>> shift);
      long before = buckets[bucket];
      nodes.next(node, first(before));
      buckets[bucket] = (before & ~0xFFFFFFFFL) + ONE + (node + 1);
      entries++;
    }

    boolean isEmpty() {
      return entries == 0;
    }

    /** Takes the next bucket that is not empty; {@link #EMPTY} when all are. */
    long takeNext() {
      if (entries == 0) {
        return EMPTY;
      }
      int at = next;
      while (buckets[at] == EMPTY) {
        at++;
      }
      long bucket = buckets[at];
      buckets[at] = EMPTY;
      next = at + 1;
      from = start + ((long) next << shift);
      entries -= count(bucket);
      return bucket;
    }

    /** The first key that still belongs here. */
    long from() {
      return from;
    }

    int shift() {
      return shift;
    }

    void forEachItem(LongConsumer action) {
      int left = entries;
      for (int at = next; left > 0; at++) {
        left -= count(buckets[at]);
        nodes.forEachItem(first(buckets[at]), action);
      }
    }
  }
}
