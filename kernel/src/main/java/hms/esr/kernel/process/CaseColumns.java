package hms.esr.kernel.process;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The open cases, one row a case and one primitive array a column. A row is reused after its case
 * has ended; generations and tickets tell an event of the former case from one of the present.
 */
final class CaseColumns {
  private final int fieldsPerCase;
  int[] program;
  int[] at;
  int[] citizen;
  int[] round;
  int[] generation;
  int[] ticket;
  long[] key;
  long[] arrivedAt;
  long[] joinedAt;
  long[] waitedMs;
  double[] serviceMinutes;
  double[] fields;
  private int[] free;
  private int freeCount;
  private int used;

  CaseColumns(int fieldsPerCase, int capacity) {
    this.fieldsPerCase = fieldsPerCase;
    program = new int[capacity];
    at = new int[capacity];
    citizen = new int[capacity];
    round = new int[capacity];
    generation = new int[capacity];
    ticket = new int[capacity];
    key = new long[capacity];
    arrivedAt = new long[capacity];
    joinedAt = new long[capacity];
    waitedMs = new long[capacity];
    serviceMinutes = new double[capacity];
    fields = new double[capacity * fieldsPerCase];
    free = new int[capacity];
  }

  /** A fresh row with all fields 0. */
  int open(int newProgram, int newCitizen, long newKey, long nowMs) {
    int slot = freeCount > 0 ? free[--freeCount] : used++;
    if (slot == program.length) {
      grow();
    }
    program[slot] = newProgram;
    at[slot] = 0;
    citizen[slot] = newCitizen;
    round[slot] = 0;
    key[slot] = newKey;
    arrivedAt[slot] = nowMs;
    waitedMs[slot] = 0;
    Arrays.fill(fields, slot * fieldsPerCase, (slot + 1) * fieldsPerCase, 0);
    return slot;
  }

  void close(int slot) {
    generation[slot]++;
    ticket[slot]++;
    free[freeCount++] = slot;
  }

  /** The rows of open cases, ascending. */
  void forEachOpen(IntConsumer action) {
    boolean[] closed = new boolean[used];
    for (int i = 0; i < freeCount; i++) {
      closed[free[i]] = true;
    }
    for (int slot = 0; slot < used; slot++) {
      if (!closed[slot]) {
        action.accept(slot);
      }
    }
  }

  double field(int slot, int field) {
    return fields[slot * fieldsPerCase + field];
  }

  void field(int slot, int field, double value) {
    fields[slot * fieldsPerCase + field] = value;
  }

  private void grow() {
    int capacity = program.length * 2;
    program = Arrays.copyOf(program, capacity);
    at = Arrays.copyOf(at, capacity);
    citizen = Arrays.copyOf(citizen, capacity);
    round = Arrays.copyOf(round, capacity);
    generation = Arrays.copyOf(generation, capacity);
    ticket = Arrays.copyOf(ticket, capacity);
    key = Arrays.copyOf(key, capacity);
    arrivedAt = Arrays.copyOf(arrivedAt, capacity);
    joinedAt = Arrays.copyOf(joinedAt, capacity);
    waitedMs = Arrays.copyOf(waitedMs, capacity);
    serviceMinutes = Arrays.copyOf(serviceMinutes, capacity);
    fields = Arrays.copyOf(fields, capacity * fieldsPerCase);
    free = Arrays.copyOf(free, capacity);
  }
}
