package hms.esr.server.probe;

import hms.esr.server.runtime.CustomProbe.Language;
import hms.esr.server.script.ScriptCheck;
import hms.esr.server.script.ScriptWorkers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a script and tells which metrics it defines, or what is wrong with it. */
@ApplicationScoped
class ScriptReader {
  private static final int LONGEST_SOURCE = 65_536;
  private static final int LONGEST_NAME = 63;
  // As the blueprint's schema has it, for built-in metrics.
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*([-_.][a-z0-9]+)*");
  private static final Pattern REGISTER =
      Pattern.compile("^register\\(\\s*(['\"])([^'\"]+)\\1", Pattern.MULTILINE);

  private final ScriptWorkers workers;
  private final SqlReader sql;

  ScriptReader(ScriptWorkers workers, SqlReader sql) {
    this.workers = workers;
    this.sql = sql;
  }

  /**
   * Checks that a script defines a metric.
   *
   * @return the line on which it does, from 1
   */
  int check(String metric, Language language, String source) throws FaultyScriptException {
    checkName(metric);
    checkLength(source);
    return switch (language) {
      case SQL -> {
        sql.check(source);
        yield 1;
      }
      case PYTHON -> registered(metric, source);
    };
  }

  static void checkName(String metric) throws FaultyScriptException {
    if (metric.length() > LONGEST_NAME || !NAME.matcher(metric).matches()) {
      throw new FaultyScriptException(
          0,
          "a metric's name is lower-case letters and digits, joined by dots or hyphens, at most "
              + LONGEST_NAME
              + ", such as finance.overdue; this is '"
              + (metric.length() > LONGEST_NAME
                  ? metric.substring(0, LONGEST_NAME) + "..."
                  : metric)
              + "'");
    }
  }

  static void checkLength(String source) throws FaultyScriptException {
    if (source.isBlank()) {
      throw new FaultyScriptException(0, "the script is empty; docs/probes.md shows five");
    }
    if (source.length() > LONGEST_SOURCE) {
      throw new FaultyScriptException(
          0,
          String.format(
              Locale.ROOT,
              "the script has %,d characters; at most %,d are taken",
              source.length(),
              LONGEST_SOURCE));
    }
  }

  private int registered(String metric, String source) throws FaultyScriptException {
    return switch (workers.check(source)) {
      case ScriptCheck.Unavailable(String cause) -> throw new FaultyScriptException(0, cause);
      case ScriptCheck.Faulty(int line, int column, String cause) ->
          throw new FaultyScriptException(line, column, cause + hint(source));
      case ScriptCheck.Readable(var lines) -> {
        Integer line = lines.get(metric);
        if (line != null) {
          yield line;
        }
        throw new FaultyScriptException(
            0,
            lines.isEmpty()
                ? "the script never calls register('" + metric + "', ...)"
                : "the script registers "
                    + String.join(", ", lines.keySet())
                    + ", and not "
                    + metric
                    + "; use one name in both places");
      }
    };
  }

  /** curl -d takes the line breaks out of a file. */
  private static String hint(String source) {
    return source.contains("register(") && !source.strip().contains("\n")
        ? ". The script came as one line: if curl sent it, use --data-binary, for -d drops line"
            + " breaks"
        : "";
  }

  /**
   * The metrics that a Python script seems to register, without running it: enough to know whose
   * script to check when one is picked.
   */
  static List<String> mentioned(String source) {
    Matcher register = REGISTER.matcher(source);
    return register.results().map(found -> found.group(2)).distinct().toList();
  }

  /** The line of a script on which a metric is registered by its plain name; 1 when on none. */
  static int lineOf(String metric, String source) {
    Matcher register = REGISTER.matcher(source);
    while (register.find()) {
      if (register.group(2).equals(metric)) {
        return 1
            + (int) source.substring(0, register.start()).chars().filter(c -> c == '\n').count();
      }
    }
    return 1;
  }
}
