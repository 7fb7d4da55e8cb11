package hms.esr.eventlog;

/**
 * What a log is made for: one that runs people's queries writes no file, and the other way round.
 */
public enum LogUse {
  QUERIES,
  EXPORT
}
