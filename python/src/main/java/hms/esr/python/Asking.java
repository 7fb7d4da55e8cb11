package hms.esr.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a script's questions about the city's tables go. */
interface Asking {
  /**
   * Asks for one number or for rows.
   *
   * @param question function, table, column, p, last_24h, since, then names and values of columns;
   *     or {@code sql} and a query. Texts, numbers, booleans and null.
   */
  Answer ask(List<@Nullable Object> question);

  /** What came back. */
  sealed interface Answer {
    /** One number; NaN where there is none. */
    record Number(double value) implements Answer {}

    /** Rows of texts, numbers, booleans and null. */
    record Rows(List<List<@Nullable Object>> rows) implements Answer {}

    /** No answer, and why. */
    record Refused(String cause) implements Answer {}
  }
}
