package hms.esr.server.store;

import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit items a page, 1 to 200
 * @param after the position that the last page ended at; -1 before the first
 */
public record PageRequest(int limit, long after) {
  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;
  private static final String MARK = "after:";

  /**
   * Reads the query parameters.
   *
   * @throws Refused when the limit is out of range or the cursor is not one of ours
   */
  public static PageRequest of(@Nullable String limit, @Nullable String cursor) {
    return new PageRequest(limitOf(limit), cursor == null ? -1 : positionOf(cursor));
  }

  /**
   * A page of rows that were read one over the limit.
   *
   * @param rows at most {@code limit + 1} rows after {@link #after}, ascending by position
   */
  public <T> Page<T> page(List<T> rows, ToLongFunction<T> position) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> items = new ArrayList<>(rows.subList(0, limit));
    return new Page<>(items, cursor(position.applyAsLong(items.getLast())));
  }

  /** A page of a list that is whole in memory; its positions are its indexes. */
  public <T> Page<T> slice(List<T> all) {
    int from = (int) Math.min(all.size(), after + 1);
    int to = (int) Math.min(all.size(), (long) from + limit);
    return new Page<>(all.subList(from, to), to < all.size() ? cursor(to - 1L) : null);
  }

  private static String cursor(long position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((MARK + position).getBytes(StandardCharsets.US_ASCII));
  }

  private static int limitOf(@Nullable String limit) {
    if (limit == null) {
      return DEFAULT_LIMIT;
    }
    try {
      int value = Integer.parseInt(limit);
      if (value >= 1 && value <= MAX_LIMIT) {
        return value;
      }
    } catch (NumberFormatException e) {
      // falls through to the refusal, which says the same for both
    }
    throw new Refused(
        RefusalKind.UNPROCESSABLE,
        "invalid-limit",
        "The query parameter limit is '"
            + limit
            + "'; give a whole number from 1 to "
            + MAX_LIMIT
            + ".");
  }

  private static long positionOf(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      if (text.startsWith(MARK)) {
        return Math.max(-1, Long.parseLong(text.substring(MARK.length())));
      }
    } catch (IllegalArgumentException e) {
      // falls through to the refusal, which says the same for both
    }
    throw new Refused(
        RefusalKind.UNPROCESSABLE,
        "invalid-cursor",
        "The query parameter cursor is not one that this server gave. Take it from 'next' of the"
            + " page before, or leave it out for the first page.");
  }
}
