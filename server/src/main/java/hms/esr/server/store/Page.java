package hms.esr.server.store;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in the list's order
 * @param next where the next page starts, to be given back as {@code cursor}; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
  public Page {
    items = List.copyOf(items);
  }

  /** The same page of what {@code view} makes of each item. */
  public <V> Page<V> map(Function<? super T, ? extends V> view) {
    return new Page<>(items.stream().<V>map(view).toList(), next);
  }
}
