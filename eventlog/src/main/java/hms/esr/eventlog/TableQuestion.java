package hms.esr.eventlog;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A question about a table that has one number as its answer, such as how many invoices are
 * overdue.
 *
 * @param table its name ({@code invoices}), the singular of it, or the case that writes it
 * @param column of which column; null when counting rows
 * @param equal what columns must be: a text, a number or a boolean; null for an empty cell
 * @param lastDay only rows that changed within the last 24 virtual hours
 * @param since only rows that changed at or after this: an ISO 8601 date or local date and time, or
 *     a number of days before now; null: any
 * @param p which quantile, 0 to 1; read only for one
 */
public record TableQuestion(
    Function function,
    String table,
    @Nullable String column,
    SortedMap<String, @Nullable Object> equal,
    boolean lastDay,
    @Nullable Object since,
    double p) {
  /** What is made of the rows. */
  public enum Function {
    COUNT,
    SUM,
    AVG,
    MAX,
    MIN,
    QUANTILE
  }

  public TableQuestion {
    equal = Collections.unmodifiableSortedMap(new TreeMap<>(equal));
  }
}
