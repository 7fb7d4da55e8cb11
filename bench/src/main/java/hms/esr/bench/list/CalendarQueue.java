package hms.esr.bench.list;

import java.util.Arrays;

/**
 * A calendar queue: a year of days, each a sorted list; resized by doubling and halving (R. Brown,
 * "Calendar queues", Communications of the ACM 31, 1988). A day's width is three times the mean gap
 * of the next events, rounded to a power of two.
 */
final class CalendarQueue implements PendingEvents {
  private static final int NONE = -1;
  private static final int SAMPLE = 64;

  private long[] times = new long[1024];
  private long[] ties = new long[1024];
  private long[] events = new long[1024];
  private int[] next = new int[1024];
  private int free = NONE;
  private int used;

  private int[] days = empty(2);
  private int shift;
  private int size;
  private long lastTime;

  @Override
  public void add(long time, long tie, long event) {
    int node = free;
    if (node == NONE) {
      node = used++;
      if (node == times.length) {
        grow();
      }
    } else {
      free = next[node];
    }
    times[node] = time;
    ties[node] = tie;
    events[node] = event;
    insert(node);
    size++;
    if (size > 2 * days.length) {
      resize(2 * days.length);
    }
  }

  private void insert(int node) {
    int day = (int) (times[node] >>> shift) & (days.length - 1);
    int at = days[day];
    int before = NONE;
    while (at != NONE
        && (times[at] < times[node] || (times[at] == times[node] && ties[at] < ties[node]))) {
      before = at;
      at = next[at];
    }
    next[node] = at;
    if (before == NONE) {
      days[day] = node;
    } else {
      next[before] = node;
    }
  }

  @Override
  public long nextTime() {
    return times[days[firstDay()]];
  }

  private int firstDay() {
    long day = lastTime >>> shift;
    for (int tried = 0; tried < days.length; tried++, day++) {
      int node = days[(int) day & (days.length - 1)];
      if (node != NONE && times[node] >>> shift == day) {
        lastTime = Math.max(lastTime, day << shift);
        return (int) day & (days.length - 1);
      }
    }
    int best = NONE;
    for (int at = 0; at < days.length; at++) {
      int node = days[at];
      if (node != NONE && (best == NONE || times[node] < times[days[best]])) {
        best = at;
      }
    }
    lastTime = times[days[best]];
    return best;
  }

  @Override
  public long take() {
    int day = firstDay();
    int node = days[day];
    days[day] = next[node];
    lastTime = times[node];
    next[node] = free;
    free = node;
    size--;
    long event = events[node];
    if (size < days.length / 2 && days.length > 2) {
      resize(days.length / 2);
    }
    return event;
  }

  private void resize(int number) {
    shift = width();
    int[] old = days;
    days = empty(number);
    for (int first : old) {
      int node = first;
      while (node != NONE) {
        int following = next[node];
        insert(node);
        node = following;
      }
    }
  }

  /** From the gaps of a sample: the mean of those below twice the mean, as Brown has it. */
  private int width() {
    long[] sample = new long[Math.min(SAMPLE, size)];
    int[] nodes = new int[sample.length];
    for (int i = 0; i < sample.length; i++) {
      int day = firstDay();
      nodes[i] = days[day];
      sample[i] = times[nodes[i]];
      days[day] = next[nodes[i]];
    }
    for (int i = sample.length - 1; i >= 0; i--) {
      insert(nodes[i]);
    }
    lastTime = sample[0];
    double mean = (double) (sample[sample.length - 1] - sample[0]) / sample.length;
    double sum = 0;
    int count = 0;
    for (int i = 1; i < sample.length; i++) {
      if (sample[i] - sample[i - 1] <= 2 * mean) {
        sum += sample[i] - sample[i - 1];
        count++;
      }
    }
    long wanted = Math.max(1, (long) (3 * sum / Math.max(1, count)));
    return 63 - Long.numberOfLeadingZeros(wanted);
  }

  private static int[] empty(int number) {
    int[] days = new int[number];
    Arrays.fill(days, NONE);
    return days;
  }

  private void grow() {
    int room = 2 * times.length;
    times = Arrays.copyOf(times, room);
    ties = Arrays.copyOf(ties, room);
    events = Arrays.copyOf(events, room);
    next = Arrays.copyOf(next, room);
  }
}
