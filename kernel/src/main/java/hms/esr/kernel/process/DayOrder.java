package hms.esr.kernel.process;

import java.util.Arrays;

/**
 * Events of one day, put in the order of their moments. Sorting a day's arrivals at once and
 * handing them to the calendar one by one costs a fraction of keeping them all pending.
 */
final class DayOrder {
  private static final int NUMBER_BITS = 32;
  private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;
  private static final int DIGIT_BITS = 9;
  private static final int DIGITS = 1 << DIGIT_BITS;

  /** Three digits hold every millisecond of a day, which has fewer than 2^27. */
  private static final int PASSES = 3;

  /** Below so many events a comparison sort is faster than three passes. */
  private static final int FEW = 128;

  private final int[] starts = new int[DIGITS];
  private long[] order = new long[FEW];
  private long[] spare = new long[FEW];
  private long[] events = new long[FEW];
  private int count;
  private int next;

  /** Forgets all events. */
  void clear() {
    count = 0;
    next = 0;
  }

  /** Adds an event so many milliseconds after midnight, less than a day. */
  void add(long sinceMidnightMs, long event) {
    if (count == order.length) {
      order = Arrays.copyOf(order, 2 * count);
      spare = new long[2 * count];
      events = Arrays.copyOf(events, 2 * count);
    }
    order[count] = (sinceMidnightMs << NUMBER_BITS) | count;
    events[count++] = event;
  }

  /** Puts them in order; those of one millisecond stay in the order in which they were added. */
  void sort() {
    if (count < FEW) {
      Arrays.sort(order, 0, count);
    } else {
      sortByDigits();
    }
    // All at once: fetched one by one later, each would be waited for.
    for (int i = 0; i < count; i++) {
      spare[i] = events[(int) order[i]];
    }
  }

  private void sortByDigits() {
    for (int pass = 0; pass < PASSES; pass++) {
      sortByDigit(NUMBER_BITS + pass * DIGIT_BITS);
      long[] sorted = spare;
      spare = order;
      order = sorted;
    }
  }

  private void sortByDigit(int shift) {
    Arrays.fill(starts, 0);
    for (int i = 0; i < count; i++) {
      starts[(int) (order[i] >>> shift) & (DIGITS - 1)]++;
    }
    int start = 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      int number = starts[digit];
      starts[digit] = start;
      start += number;
    }
    for (int i = 0; i < count; i++) {
      spare[starts[(int) (order[i] >>> shift) & (DIGITS - 1)]++] = order[i];
    }
  }

  /** How many were added. */
  int size() {
    return count;
  }

  /** Whether some have not been taken. */
  boolean hasNext() {
    return next < count;
  }

  /** When the next one is, in milliseconds after midnight. */
  long nextSinceMidnightMs() {
    return order[next] >>> NUMBER_BITS;
  }

  /** As which one the next one was added, from 0. */
  int nextNumber() {
    return (int) (order[next] & NUMBER_MASK);
  }

  /** Takes the next one. */
  long take() {
    return spare[next++];
  }
}
