package hms.esr.eventlog;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The functions that a query may use. Each gives the same result every time, reaches nothing
 * outside the query, and takes time and memory in proportion to its arguments: DuckDB looks at a
 * query's time limit between batches of rows, not within a function.
 */
final class QueryFunctions {
  private static final SortedSet<String> SCALARS =
      words(
          """
          any_value arg_max arg_min argmax argmin avg bool_and bool_or corr count count_if count_star
          countif covar_pop covar_samp entropy favg first fsum geomean kahan_sum kurtosis last mad max
          max_by mean median min min_by mode product quantile quantile_cont quantile_disc regr_intercept
          regr_r2 regr_slope skewness stddev stddev_pop stddev_samp string_agg sum sumkahan var_pop
          var_samp variance wavg weighted_avg
          cume_dist dense_rank first_value lag last_value lead nth_value ntile percent_rank rank
          rank_dense row_number
          abs acos asin atan atan2 cbrt ceil ceiling cos degrees exp fdiv floor fmod greatest ifnull
          isfinite isinf isnan least ln log log10 log2 mod nullif pi pow power radians round sign sin
          sqrt tan trunc coalesce typeof
          concat concat_ws contains ends_with instr lcase left length len lower ltrim position prefix
          regexp_full_match regexp_matches right rtrim split_part starts_with strlen strpos
          substr substring suffix trim ucase upper like_escape not_like_escape ilike_escape
          not_ilike_escape list_value
          date_add date_diff date_part date_sub date_trunc datediff datepart datesub datetrunc day
          dayname dayofmonth dayofweek dayofyear epoch epoch_ms hour isodow last_day make_date
          make_timestamp minute month monthname quarter second strftime time_bucket to_days to_hours
          to_milliseconds to_minutes to_months to_seconds to_weeks to_years week weekday year
          now today current_date get_current_timestamp
          """);

  /** What stands in FROM. */
  private static final SortedSet<String> TABLES = words("range generate_series");

  private QueryFunctions() {}

  static boolean isScalar(String name) {
    return SCALARS.contains(name.toLowerCase(Locale.ROOT));
  }

  static boolean isTable(String name) {
    return TABLES.contains(name.toLowerCase(Locale.ROOT));
  }

  static SortedSet<String> scalars() {
    return SCALARS;
  }

  private static SortedSet<String> words(String text) {
    SortedSet<String> words = new TreeSet<>();
    for (String word : text.strip().split("\\s+", -1)) {
      words.add(word);
    }
    return java.util.Collections.unmodifiableSortedSet(words);
  }
}
