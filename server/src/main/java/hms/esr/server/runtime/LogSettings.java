package hms.esr.server.runtime;

import hms.esr.eventlog.LogLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What event logs and the queries on them may cost. Settings: {@code esr.eventlog.memory-mb} of one
 * log and a query on it (default 1024), {@code esr.eventlog.query-time} of one query (default 5s).
 */
@ApplicationScoped
public class LogSettings {
  private static final int ROWS = 10_000;

  private final LogLimits limits;

  LogSettings(
      @ConfigProperty(name = "esr.eventlog.memory-mb", defaultValue = "1024") int memoryMb,
      @ConfigProperty(name = "esr.eventlog.query-time", defaultValue = "5s") Duration queryTime) {
    if (memoryMb < 16 || !queryTime.isPositive()) {
      throw new IllegalArgumentException(
          "setting esr.eventlog.memory-mb is "
              + memoryMb
              + " and esr.eventlog.query-time "
              + queryTime
              + "; give 16 or more, and more than 0");
    }
    this.limits = new LogLimits((long) memoryMb << 20, queryTime, ROWS);
  }

  /** With the most rows that an answer may have. */
  public LogLimits limits() {
    return limits;
  }
}
