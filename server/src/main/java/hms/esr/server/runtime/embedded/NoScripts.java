package hms.esr.server.runtime.embedded;

import hms.esr.eventlog.TableQueries;
import hms.esr.server.runtime.CustomProbe;
import hms.esr.server.script.ScriptAnswer;
import hms.esr.server.script.ScriptMoment;
import hms.esr.server.script.ScriptSession;

/** Says of every Python probe that this server cannot run it. */
final class NoScripts implements ScriptSession {
  @Override
  public ScriptAnswer sample(CustomProbe probe, ScriptMoment moment, TableQueries tables) {
    return new ScriptAnswer.Failed(0, 0, "This server runs no Python probes; write it in SQL.");
  }

  @Override
  public void close() {}
}
