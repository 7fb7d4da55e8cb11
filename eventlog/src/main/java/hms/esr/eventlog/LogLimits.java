package hms.esr.eventlog;

import java.time.Duration;

/**
 * What a log and the queries on it may cost.
 *
 * @param memoryBytes of the rows and of what a query needs beside them
 * @param time of one query
 * @param rows of one answer; more are cut off
 */
public record LogLimits(long memoryBytes, Duration time, int rows) {
  /** Characters of one answer; more are cut off. */
  static final int MOST_CHARACTERS = 4_000_000;

  /** Characters of a query. */
  public static final int MOST_QUERY_CHARACTERS = 20_000;

  public LogLimits {
    if (memoryBytes < 1 || !time.isPositive() || rows < 1) {
      throw new IllegalArgumentException(
          "limits are 1 or more, not " + memoryBytes + " bytes, " + time + ", " + rows + " rows");
    }
  }

  /** The same with another number of rows. */
  public LogLimits withRows(int other) {
    return new LogLimits(memoryBytes, time, other);
  }
}
