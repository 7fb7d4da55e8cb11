package hms.esr.python;

import java.util.SortedMap;

/** What a script came to. */
sealed interface Outcome {
  /** It gave a number; NaN where nothing was observed. */
  record Number(double value) implements Outcome {}

  /** It was read; the metrics that it registers, each with the line on which it does. */
  record Registered(SortedMap<String, Integer> lines) implements Outcome {}

  /**
   * It failed.
   *
   * @param line from 1; 0 when no line is to blame
   * @param column from 1; 0 when none is known
   * @param broken whether the process is to be given up, as after a limit
   */
  record Failed(int line, int column, String cause, boolean broken) implements Outcome {}
}
