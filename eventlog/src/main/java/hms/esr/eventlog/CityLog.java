package hms.esr.eventlog;

import hms.esr.city.citizen.Population;
import hms.esr.kernel.process.CityListener;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The event log of one replication, in memory: first {@link #log} says which tables, then the
 * replication is heard, then {@link #seal} ends the writing and the rows can be asked for, as of
 * any moment. Sealed, many threads may ask, each with a session of its own.
 */
public final class CityLog implements AutoCloseable {
  private final TableCatalog catalog;
  private final LogWindow window;
  private final Supplier<Population> citizens;
  private final Database database;
  private final boolean exporting;
  private final List<TableInfo> logged = new ArrayList<>();
  private final List<TableInfo> readable = new ArrayList<>();
  private @Nullable LogWriter writer;
  private boolean sealed;

  private CityLog(
      TableCatalog catalog,
      LogWindow window,
      Supplier<Population> citizens,
      Database database,
      boolean exporting) {
    this.catalog = catalog;
    this.window = window;
    this.citizens = citizens;
    this.database = database;
    this.exporting = exporting;
  }

  /**
   * A log that people's queries are asked of; it reaches no file and no network.
   *
   * @param citizens asked once, when a query wants them
   */
  public static CityLog forQueries(
      TableCatalog catalog, LogWindow window, Supplier<Population> citizens, long memoryBytes) {
    return new CityLog(catalog, window, citizens, Database.closed(memoryBytes), false);
  }

  /** A log that is written to files; nobody's query is ever run in it. */
  public static CityLog forExport(
      TableCatalog catalog, LogWindow window, Supplier<Population> citizens, long memoryBytes) {
    return new CityLog(catalog, window, citizens, Database.withFiles(memoryBytes), true);
  }

  /**
   * The tables that a query reads, by name.
   *
   * @throws QueryException when it is not one SELECT over the tables of the city
   */
  public synchronized SortedSet<String> tablesOf(String query) {
    return QueryCheck.tables(database.root(), catalog, query);
  }

  /** The tables and views of these names are made; rows are heard by {@link #listener}. */
  public void log(SortedSet<String> names) {
    @Nullable TableWriter[] writers = new TableWriter[catalog.tables().size()];
    for (TableInfo table : catalog.tables()) {
      if (names.contains(table.name())) {
        database.run(LogTables.createLog(table));
        writers[table.index()] = writer(table);
        logged.add(table);
        readable.add(table);
      }
    }
    if (!logged.isEmpty()) {
      writer = new LogWriter(writers);
    }
    if (makeCitizens(names)) {
      CitizensTable.fill(database.root(), citizens.get());
    }
  }

  /** The same tables with no row in them, for checks. */
  void logEmpty(SortedSet<String> names) {
    for (TableInfo table : catalog.tables()) {
      if (names.contains(table.name())) {
        database.run(LogTables.createLog(table));
        logged.add(table);
        readable.add(table);
      }
    }
    makeCitizens(names);
  }

  private boolean makeCitizens(SortedSet<String> names) {
    Optional<TableInfo> table = catalog.citizens();
    if (table.isEmpty() || !names.contains(TableCatalog.CITIZENS)) {
      return false;
    }
    database.run(CitizensTable.create(table.get()));
    readable.add(table.get());
    return true;
  }

  private TableWriter writer(TableInfo table) {
    try {
      return new TableWriter(
          table, window, database.root().createAppender("main", table.logName()));
    } catch (SQLException e) {
      throw QueryErrors.told(e, "");
    }
  }

  /** What is to hear the replication; nothing when no table is logged. */
  public Optional<CityListener> listener() {
    return Optional.ofNullable(writer);
  }

  /**
   * Ends the writing.
   *
   * @throws QueryException when rows could not be written, such as for want of memory
   */
  public void seal() {
    if (sealed) {
      throw new IllegalStateException("the log is sealed already");
    }
    if (writer != null) {
      writer.close();
    }
    if (!exporting) {
      Database.run(database.root(), "set variable now = timestamp '1970-01-01'");
      logged.forEach(table -> database.run(LogTables.createView(table)));
      LogTables.createClock().forEach(database::run);
      database.lock();
    }
    sealed = true;
  }

  /** The days it covers. */
  public LogWindow window() {
    return window;
  }

  /** How many rows it has, of all tables. */
  public long rows() {
    return writer == null ? 0 : writer.rows();
  }

  /** To ask as of a moment. */
  public LogSession session(LocalDateTime now, LogLimits limits) {
    requireSealed(false);
    return new LogSession(database.connect(), catalog, List.copyOf(readable), now, limits);
  }

  /** Writes every change of a table to a file that does not exist yet, in the order of changes. */
  public void export(TableInfo table, LogFormat format, Path file) {
    requireSealed(true);
    database.run(
        "copy (select * from "
            + Database.quoted(table.logName())
            + " order by seq) to "
            + Database.literal(file.toAbsolutePath().toString())
            + " ("
            + format.options()
            + ")");
  }

  private void requireSealed(boolean forExport) {
    if (!sealed || exporting != forExport) {
      throw new IllegalStateException("the log is not sealed, or made for something else");
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
