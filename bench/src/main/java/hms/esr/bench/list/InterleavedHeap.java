package hms.esr.bench.list;

import java.util.Arrays;

/** A four-ary heap whose entries lie whole in one array, four longs each: one cache line a read. */
final class InterleavedHeap implements PendingEvents {
  private static final int STRIDE = 4;

  private long[] cells = new long[STRIDE * 1024];
  private int size;

  @Override
  public void add(long time, long tie, long event) {
    if (size * STRIDE == cells.length) {
      cells = Arrays.copyOf(cells, 2 * cells.length);
    }
    int hole = size++;
    while (hole > 0) {
      int parent = (hole - 1) >> 2;
      int at = parent * STRIDE;
      if (cells[at] < time || (cells[at] == time && cells[at + 1] < tie)) {
        break;
      }
      System.arraycopy(cells, at, cells, hole * STRIDE, 3);
      hole = parent;
    }
    put(hole, time, tie, event);
  }

  @Override
  public long nextTime() {
    return cells[0];
  }

  @Override
  public long take() {
    long first = cells[2];
    int last = --size;
    int lastAt = last * STRIDE;
    long time = cells[lastAt];
    long tie = cells[lastAt + 1];
    long event = cells[lastAt + 2];
    int hole = 0;
    int child = 1;
    while (child < last) {
      int smallest = child;
      int end = Math.min(child + 4, last);
      for (int other = child + 1; other < end; other++) {
        if (isBefore(other, smallest)) {
          smallest = other;
        }
      }
      int at = smallest * STRIDE;
      if (cells[at] > time || (cells[at] == time && cells[at + 1] > tie)) {
        break;
      }
      System.arraycopy(cells, at, cells, hole * STRIDE, 3);
      hole = smallest;
      child = (hole << 2) + 1;
    }
    put(hole, time, tie, event);
    return first;
  }

  private boolean isBefore(int one, int other) {
    int a = one * STRIDE;
    int b = other * STRIDE;
    return cells[a] < cells[b] || (cells[a] == cells[b] && cells[a + 1] < cells[b + 1]);
  }

  private void put(int hole, long time, long tie, long event) {
    int at = hole * STRIDE;
    cells[at] = time;
    cells[at + 1] = tie;
    cells[at + 2] = event;
  }
}
