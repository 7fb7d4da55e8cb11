package hms.esr.server.probe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Reads a probe's query. */
@ApplicationScoped
class SqlReader {

  /** Checks that a text is one query that may be asked. */
  void check(String query) throws FaultyScriptException {
    String first =
        query
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("--"))
            .findFirst()
            .orElse("")
            .toLowerCase(Locale.ROOT);
    if (!first.startsWith("select") && !first.startsWith("with") && !first.startsWith("from")) {
      throw new FaultyScriptException(
          1, "the query must be one SELECT that gives one number; docs/probes.md shows two");
    }
  }
}
