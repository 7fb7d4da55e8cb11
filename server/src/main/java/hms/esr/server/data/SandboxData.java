package hms.esr.server.data;

import hms.esr.city.blueprint.NearestName;
import hms.esr.eventlog.Answer;
import hms.esr.eventlog.CityLog;
import hms.esr.eventlog.LogFormat;
import hms.esr.eventlog.LogLimits;
import hms.esr.eventlog.LogSession;
import hms.esr.eventlog.LogUse;
import hms.esr.eventlog.QueryException;
import hms.esr.eventlog.TableCatalog;
import hms.esr.eventlog.TableInfo;
import hms.esr.server.refusal.FieldProblem;
import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import hms.esr.server.runtime.LogSettings;
import hms.esr.server.runtime.Runtime;
import hms.esr.server.runtime.Runtimes;
import hms.esr.server.sandbox.Sandbox;
import hms.esr.server.sandbox.SandboxRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tables of sandboxes. A replication is deterministic, so its rows are not stored: they are
 * made again when somebody asks.
 */
@ApplicationScoped
public class SandboxData {
  private final SandboxRegister sandboxes;
  private final UnitChooser chooser;
  private final KeptLogs kept;
  private final Runtimes runtimes;
  private final LogSettings settings;

  SandboxData(
      SandboxRegister sandboxes,
      UnitChooser chooser,
      KeptLogs kept,
      Runtimes runtimes,
      LogSettings settings) {
    this.sandboxes = sandboxes;
    this.chooser = chooser;
    this.kept = kept;
    this.runtimes = runtimes;
    this.settings = settings;
  }

  /** An answer and what it is an answer about. */
  public record Asked<T>(LogMoment moment, T answer) {}

  /**
   * The tables as of a day.
   *
   * @param day measured day, from 1; null for the last
   * @throws Refused when there is no such sandbox, run, arm or day
   */
  public Asked<List<TableState>> tables(String boxId, LogChoice choice, @Nullable Integer day) {
    ChosenUnit chosen = chosen(boxId, choice);
    TableCatalog catalog = runtime(chosen).tables(chosen.unit().box());
    return ask(
        chosen,
        day,
        settings.limits(),
        session -> {
          List<TableState> states = new ArrayList<>();
          catalog
              .citizens()
              .ifPresent(
                  table -> states.add(new TableState(table, rows(session, table.name()), 0)));
          for (TableInfo table : catalog.tables()) {
            states.add(
                new TableState(
                    table, rows(session, table.name()), changes(session, table.logName())));
          }
          return states;
        });
  }

  private static long rows(LogSession session, String name) {
    return (long) session.number("select count(*) from \"" + name + '"');
  }

  private static long changes(LogSession session, String logName) {
    return (long) session.number("select count(*) from \"" + logName + "\" where moment <= now()");
  }

  /**
   * The answer to one SELECT as of a day.
   *
   * @param day measured day, from 1; null for the last
   * @param rows at most so many
   * @throws Refused when there is no such sandbox, run, arm or day, the query is faulty or not
   *     allowed, or is over a limit
   */
  public Asked<Answer> query(
      String boxId, LogChoice choice, @Nullable Integer day, String query, int rows) {
    ChosenUnit chosen = chosen(boxId, choice);
    return ask(chosen, day, settings.limits().withRows(rows), session -> session.answer(query));
  }

  private <T> Asked<T> ask(
      ChosenUnit chosen,
      @Nullable Integer day,
      LogLimits limits,
      Function<LogSession, T> question) {
    int asked = day == null ? chosen.unit().days() : day;
    if (asked > chosen.unit().days()) {
      throw Refused.field(
          "unknown-day",
          "/day",
          "There is no day " + asked + "; the days are 1 to " + chosen.unit().days() + ".");
    }
    try {
      return kept.with(
          chosen.unit(),
          () -> log(chosen, LogUse.QUERIES),
          log -> {
            LogMoment moment =
                new LogMoment(
                    chosen.run(),
                    chosen.arm(),
                    chosen.unit().replication(),
                    asked,
                    log.window().endOf(asked));
            try (LogSession session = log.session(moment.moment(), limits)) {
              return new Asked<>(moment, question.apply(session));
            }
          });
    } catch (QueryException e) {
      throw refused(e);
    }
  }

  /** What an export is made of. */
  @FunctionalInterface
  interface Exporting {
    void to(CityLog log, List<TableInfo> tables);
  }

  /** Makes a log that can be written to files, and closes it afterwards. */
  void export(String boxId, LogChoice choice, @Nullable String table, Exporting exporting) {
    ChosenUnit chosen = chosen(boxId, choice);
    TableCatalog catalog = runtime(chosen).tables(chosen.unit().box());
    List<TableInfo> tables = table == null ? catalog.tables() : List.of(table(catalog, table));
    try (CityLog log = log(chosen, LogUse.EXPORT)) {
      exporting.to(log, tables);
    } catch (QueryException e) {
      throw refused(e);
    }
  }

  private static TableInfo table(TableCatalog catalog, String name) {
    List<String> known = catalog.tables().stream().map(TableInfo::name).toList();
    return catalog
        .find(name)
        .orElseThrow(
            () ->
                new Refused(
                    RefusalKind.UNPROCESSABLE,
                    "unknown-table",
                    "There is no table '"
                        + name
                        + "'"
                        + NearestName.hint(name, known)
                        + "; there are: "
                        + String.join(", ", known)
                        + "."));
  }

  /** The export's formats, by name. */
  static LogFormat format(@Nullable String name) {
    for (LogFormat format : LogFormat.values()) {
      if (format.extension().equals(name)) {
        return format;
      }
    }
    throw new Refused(
        RefusalKind.UNPROCESSABLE,
        "unknown-format",
        name == null
            ? "The query parameter format is missing; give parquet or csv."
            : "There is no format '" + name + "'; give parquet or csv.");
  }

  private ChosenUnit chosen(String boxId, LogChoice choice) {
    Sandbox sandbox = sandboxes.findReady(boxId);
    return chooser.unit(sandbox, choice);
  }

  private Runtime runtime(ChosenUnit chosen) {
    return runtimes.named(chosen.runtime());
  }

  private CityLog log(ChosenUnit chosen, LogUse use) {
    return runtime(chosen).log(chosen.unit(), use, () -> Thread.currentThread().isInterrupted());
  }

  private static Refused refused(QueryException e) {
    String place =
        e.line() == 0
            ? ""
            : " (line " + e.line() + (e.column() == 0 ? "" : ", column " + e.column()) + ")";
    String detail = "The query cannot be answered: " + e.detail() + place + ".";
    return switch (e.kind()) {
      case FAULTY ->
          new Refused(
              RefusalKind.UNPROCESSABLE,
              "faulty-query",
              detail,
              List.of(new FieldProblem("/query", e.detail() + place)));
      case TOO_SLOW -> new Refused(RefusalKind.UNPROCESSABLE, "query-too-slow", detail);
      case TOO_LARGE -> new Refused(RefusalKind.NO_ROOM, "query-too-large", detail);
    };
  }
}
