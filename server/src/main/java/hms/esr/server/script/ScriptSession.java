package hms.esr.server.script;

import hms.esr.eventlog.TableQueries;
import hms.esr.server.runtime.CustomProbe;

/**
 * The Python probes of one replication of one arm. They share nothing with those of another: no
 * variable outlives a sample, no module state a session. One thread uses it at a time.
 */
public interface ScriptSession extends AutoCloseable {
  /**
   * Runs a probe's function once.
   *
   * @param probe in Python
   * @param moment what the script sees as its clock
   * @param tables the city as it is at that moment
   * @return its number, or why there is none; other probes are not affected
   */
  ScriptAnswer sample(CustomProbe probe, ScriptMoment moment, TableQueries tables);

  /** Gives the process back; never throws. */
  @Override
  void close();
}
