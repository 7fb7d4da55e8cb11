package hms.esr.kernel.process;

import hms.esr.kernel.distribution.Quantile;
import hms.esr.kernel.time.VirtualTime;
import org.jspecify.annotations.Nullable;

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
   * A Poisson process between two minutes of a day, with no arrivals outside. A count drawn for the
   * day, and moments drawn by inversion of the cumulative rate, give the process exactly (L.
   * Devroye, Non-Uniform Random Variate Generation, 1986, chapter VI.1).
   *
   * @param meanOfDay the expected number on the current day
   * @param fromMinute start of the window
   * @param toMinute end of the window
   * @param place the share of the window that has passed when a share u of a day's mean has
   *     arrived; null: the rate is constant
   */
  record Habit(
      int program,
      int stream,
      Expression who,
      Expression meanOfDay,
      int fromMinute,
      int toMinute,
      @Nullable Quantile place)
      implements Source {
    /** At a constant rate. */
    public Habit(
        int program,
        int stream,
        Expression who,
        Expression meanOfDay,
        int fromMinute,
        int toMinute) {
      this(program, stream, who, meanOfDay, fromMinute, toMinute, null);
    }

    /** Milliseconds into the window of the arrival that a number between 0 and 1 stands for. */
    long offsetMs(double u) {
      long windowMs = (toMinute - fromMinute) * VirtualTime.MINUTE_MS;
      return (long) ((place == null ? u : place.at(u)) * windowMs);
    }
  }

  /**
   * Work that comes by the calendar, all at one moment.
   *
   * @param count how many on the current day; 0 on others; rounded
   * @param atMinute minute of the day
   */
  record Schedule(int program, int stream, Expression who, Sampler count, int atMinute)
      implements Source {}
}
