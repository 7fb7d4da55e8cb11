package hms.esr.server.probe;

import hms.esr.server.runtime.CustomProbe.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of the probes' folder.
 *
 * @param name such as {@code overdue.py}
 * @param source its text
 * @param metrics what it seems to define
 * @param fault what is wrong with it; null while nothing is known to be
 */
record ProbeFile(
    String name,
    Language language,
    String source,
    List<CustomDefinition> metrics,
    @Nullable FaultyScriptException fault) {

  /** Where its fault is. */
  String place() {
    int line = fault == null || fault.line() == 0 ? 1 : fault.line();
    return name + ":" + line;
  }
}
