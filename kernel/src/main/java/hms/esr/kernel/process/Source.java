package hms.esr.kernel.process;

/**
 * Where cases come from. Once a day it says how many; each comes at its own moment of the day.
 * Counts, moments and citizens are addressed by (day, number), so that a change of the rate adds or
 * removes cases and moves none.
 */
public sealed interface Source {
  /** The kind of case that it starts. */
  int program();

  /** Its random streams: this one and the two after it. */
  int stream();

  /** Whether this citizen may act; the citizen is asked about in slot 0. */
  Expression who();

  /**
   * A Poisson process whose rate is constant between two minutes of a day and zero outside.
   *
   * @param meanOfDay the expected number on the current day
   * @param fromMinute start of the window
   * @param toMinute end of the window
   */
  record Habit(
      int program, int stream, Expression who, Expression meanOfDay, int fromMinute, int toMinute)
      implements Source {}

  /**
   * Work that comes by the calendar, all at one moment.
   *
   * @param count how many on the current day; 0 on others; rounded
   * @param atMinute minute of the day
   */
  record Schedule(int program, int stream, Expression who, Sampler count, int atMinute)
      implements Source {}
}
