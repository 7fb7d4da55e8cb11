package hms.esr.server.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The relational store. Every write is one transaction: it happens whole or not at all.
 *
 * <p>A failure of the storage beneath (a full disk, a lost connection) becomes a {@link
 * hms.esr.server.refusal.Refused}; the next call opens the database anew.
 */
@ApplicationScoped
public class Store {
  private final Jdbi jdbi;
  private final StorageFailures failures;

  Store(AgroalDataSource source) {
    this.jdbi = Jdbi.create(source);
    this.failures = new StorageFailures(source);
  }

  /** Reads; {@code query} must not write. */
  public <T> T read(Function<Handle, T> query) {
    try {
      return jdbi.withHandle(query::apply);
    } catch (JdbiException failure) {
      throw failures.refusal(failure);
    }
  }

  /**
   * Writes in one transaction and gives back what {@code change} does; rolled back if it throws.
   */
  public <T> T write(Function<Handle, T> change) {
    try {
      return jdbi.inTransaction(change::apply);
    } catch (JdbiException failure) {
      throw failures.refusal(failure);
    }
  }

  /** Writes in one transaction; rolled back if {@code change} throws. */
  public void change(Consumer<Handle> change) {
    write(
        handle -> {
          change.accept(handle);
          return true;
        });
  }
}
