package hms.esr.server.script;

import java.util.SortedMap;

/** What reading a script came to. */
public sealed interface ScriptCheck {
  /**
   * It can be run.
   *
   * @param lines the metrics that it registers, each with the line on which it does, from 1
   */
  record Readable(SortedMap<String, Integer> lines) implements ScriptCheck {}

  /**
   * It is wrong.
   *
   * @param line from 1; 0 when no line is to blame
   * @param column from 1; 0 when none is known
   * @param cause what is wrong and how to mend it
   */
  record Faulty(int line, int column, String cause) implements ScriptCheck {}

  /**
   * It could not be read, for no fault of its own.
   *
   * @param cause such as that Python is not installed, and how to mend it
   */
  record Unavailable(String cause) implements ScriptCheck {}
}
