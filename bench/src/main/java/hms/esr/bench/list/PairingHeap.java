package hms.esr.bench.list;

import java.util.Arrays;

/**
 * A pairing heap on arrays, merged in two passes (M. L. Fredman, R. Sedgewick, D. D. Sleator, R. E.
 * Tarjan, "The pairing heap", Algorithmica 1, 1986).
 */
final class PairingHeap implements PendingEvents {
  private static final int NONE = -1;

  private long[] times = new long[1024];
  private long[] ties = new long[1024];
  private long[] events = new long[1024];
  private int[] child = new int[1024];
  private int[] sibling = new int[1024];
  private int free = NONE;
  private int used;
  private int root = NONE;

  @Override
  public void add(long time, long tie, long event) {
    int node = free;
    if (node == NONE) {
      node = used++;
      if (node == times.length) {
        grow();
      }
    } else {
      free = sibling[node];
    }
    times[node] = time;
    ties[node] = tie;
    events[node] = event;
    child[node] = NONE;
    sibling[node] = NONE;
    root = root == NONE ? node : meld(root, node);
  }

  @Override
  public long nextTime() {
    return times[root];
  }

  @Override
  public long take() {
    int first = root;
    int pairs = NONE;
    int node = child[first];
    while (node != NONE) {
      int other = sibling[node];
      int next = NONE;
      sibling[node] = NONE;
      if (other != NONE) {
        next = sibling[other];
        sibling[other] = NONE;
        node = meld(node, other);
      }
      sibling[node] = pairs;
      pairs = node;
      node = next;
    }
    root = NONE;
    while (pairs != NONE) {
      int next = sibling[pairs];
      sibling[pairs] = NONE;
      root = root == NONE ? pairs : meld(root, pairs);
      pairs = next;
    }
    sibling[first] = free;
    free = first;
    return events[first];
  }

  private int meld(int a, int b) {
    boolean aFirst = times[a] < times[b] || (times[a] == times[b] && ties[a] < ties[b]);
    int winner = aFirst ? a : b;
    int loser = aFirst ? b : a;
    sibling[loser] = child[winner];
    child[winner] = loser;
    return winner;
  }

  private void grow() {
    int room = 2 * times.length;
    times = Arrays.copyOf(times, room);
    ties = Arrays.copyOf(ties, room);
    events = Arrays.copyOf(events, room);
    child = Arrays.copyOf(child, room);
    sibling = Arrays.copyOf(sibling, room);
  }
}
