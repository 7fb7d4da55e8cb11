package hms.esr.server.store;

import org.jdbi.v3.core.Handle;

/** Numbers that are given once and never again, even when what had them is deleted. */
public final class Counters {
  private Counters() {}

  /** The next number of a counter of the {@code counters} table, from 0, within a transaction. */
  public static long next(Handle handle, String name) {
    // The update comes first: it locks the row, so that two transactions never read the same.
    int rows =
        handle
            .createUpdate("update counters set next_value = next_value + 1 where name = :name")
            .bind("name", name)
            .execute();
    if (rows != 1) {
      throw new IllegalArgumentException("no counter '" + name + "' in the store");
    }
    return handle
        .createQuery("select next_value - 1 from counters where name = :name")
        .bind("name", name)
        .mapTo(Long.class)
        .one();
  }
}
