package hms.esr.server.runtime;

/**
 * A metric that a user defined: a program asked once a virtual day about the city's tables as they
 * are then.
 *
 * @param metric such as {@code finance.overdue}
 * @param language what the program is written in
 * @param source the whole program; part of what a run depends on
 */
public record CustomProbe(String metric, Language language, String source) {
  /** What a program is written in. */
  public enum Language {
    /** One query that gives one number. */
    SQL,
    /** The ten-line form, which registers a function by the metric's name. */
    PYTHON
  }
}
