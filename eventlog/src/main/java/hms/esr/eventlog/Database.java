package hms.esr.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * An in-memory DuckDB. One thread, so that a sum of doubles has the same bits every time; nothing
 * of it ever goes to disk, and it loads no extension.
 */
final class Database implements AutoCloseable {
  private static final String URL = "jdbc:duckdb:";

  private final DuckDBConnection root;

  private Database(DuckDBConnection root) {
    this.root = root;
  }

  /** For queries that people write: it reaches no file and no network. */
  static Database closed(long memoryBytes) {
    return open(memoryBytes, false);
  }

  /** For our own exports: it may write files. No text of a person is ever run in it. */
  static Database withFiles(long memoryBytes) {
    return open(memoryBytes, true);
  }

  private static Database open(long memoryBytes, boolean files) {
    Properties settings = new Properties();
    settings.setProperty("threads", "1");
    settings.setProperty("memory_limit", memoryBytes / 1024 + "KiB");
    settings.setProperty("temp_directory", "");
    settings.setProperty("enable_external_access", String.valueOf(files));
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    settings.setProperty("allow_persistent_secrets", "false");
    settings.setProperty("errors_as_json", "true");
    try {
      return new Database(
          (DuckDBConnection) new DuckDBDriver().connect(URL, settings).unwrap(Connection.class));
    } catch (SQLException | LinkageError e) {
      throw new QueryException(
          QueryException.Kind.FAULTY,
          "DuckDB, which keeps the event log, could not be opened on this machine: "
              + e.getMessage());
    }
  }

  DuckDBConnection root() {
    return root;
  }

  /** Another connection to the same data. */
  DuckDBConnection connect() {
    try {
      return (DuckDBConnection) root.duplicate();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB gave no further connection", e);
    }
  }

  /** Runs one of our own statements. */
  void run(String sql) {
    run(root, sql);
  }

  static void run(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw QueryErrors.told(e, sql);
    }
  }

  /** From now on no setting can be changed any more. */
  void lock() {
    run("set lock_configuration = true");
  }

  @Override
  public void close() {
    try {
      root.close();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB could not be closed", e);
    }
  }

  /** A name as SQL writes it, whatever is in it. */
  static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /** A text as SQL writes it, whatever is in it. */
  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
