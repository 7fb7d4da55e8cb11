package hms.esr.eventlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program may ask of a city's tables, as they are at one virtual moment. One thread uses it
 * at a time.
 */
public interface TableQueries {
  /**
   * One number over the rows of a table.
   *
   * @return NaN where there is none, such as the mean of no rows
   * @throws QueryException when there is no such table or column, or it took too long
   */
  double aggregate(TableQuestion question);

  /**
   * The rows of one SELECT. Cells are null, {@code Boolean}, {@code Long}, {@code Double} or {@code
   * String} (dates and moments as ISO 8601).
   *
   * @throws QueryException when it is no such query, is faulty, or is over a limit
   */
  List<List<@Nullable Object>> sql(String query);
}
