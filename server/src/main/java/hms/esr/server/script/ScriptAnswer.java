package hms.esr.server.script;

/** What sampling a probe came to. */
public sealed interface ScriptAnswer {
  /**
   * A number; NaN where nothing was observed, such as the mean of no rows.
   *
   * @param number in the metric's unit
   */
  record Value(double number) implements ScriptAnswer {}

  /**
   * It gave no number.
   *
   * @param line of the script, from 1; 0 when no line is to blame
   * @param column of that line, from 1; 0 when none is known
   * @param cause for a person: what happened and how to mend it
   */
  record Failed(int line, int column, String cause) implements ScriptAnswer {}
}
