package hms.esr.kernel.process;

import java.util.List;

/**
 * What a kind of case goes through.
 *
 * @param name its name, for messages
 * @param steps its steps; the first is where a case starts
 * @param meanwhile what happens again and again while such a case is open
 */
public record Program(String name, List<Step> steps, List<Meanwhile> meanwhile) {
  /**
   * A companion process of an open case.
   *
   * @param everyMinutes time to the next occurrence, in minutes
   * @param stream its random stream
   * @param program which case it starts, for the same citizen
   * @param roundField the field that counts its occurrences
   */
  public record Meanwhile(Sampler everyMinutes, int stream, int program, int roundField) {}
}
