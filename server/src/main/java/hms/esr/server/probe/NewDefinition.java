package hms.esr.server.probe;

import hms.esr.server.report.Limit;
import hms.esr.server.runtime.CustomProbe.Language;
import org.jspecify.annotations.Nullable;

/**
 * A definition as it was sent.
 *
 * @param source the whole program
 * @param pointer where in the request the program was, as JSON pointer; empty for the body itself
 * @param fields what the request says beside it; goes before what the program's header says
 */
public record NewDefinition(
    Language language, String source, String pointer, DefinitionFields fields) {

  /** A threshold, in words of ours when its author has none. */
  public static Limit threshold(Limit.Side side, double value, @Nullable String said) {
    return ScriptHeader.limit(side, value, said);
  }
}
