package hms.esr.server.api;

import hms.esr.eventlog.LogLimits;
import hms.esr.server.data.LogChoice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A query of a sandbox's tables. */
@Schema(name = "SqlRequest")
record DataRequest(
    @Schema(description = "One SELECT, in DuckDB's SQL") String query,
    @Schema(description = "A finished run of the sandbox; the newest when left out")
        @Nullable String run,
    @Schema(
            description = "baseline, simulated (the first scenario) or a scenario's id",
            defaultValue = "baseline")
        @Nullable String arm,
    @Schema(description = "Of the arm, from 0", minimum = "0", maximum = "999", defaultValue = "0")
        @Nullable Integer replication,
    @Schema(description = "Measured day at whose end the tables are asked; the last when left out")
        @Nullable Integer day,
    @Schema(description = "Most rows", minimum = "1", maximum = "10000", defaultValue = "1000")
        @Nullable Integer limit) {
  static final int MOST_ROWS = 10_000;
  private static final int ROWS = 1000;
  private static final int MOST_DAY = 1095;

  /** A checked request. */
  record Read(String query, LogChoice choice, @Nullable Integer day, int rows) {}

  /** Reads the wish, or refuses with all that is wrong. */
  static Read read(JsonFields body) {
    String query = body.requiredText("query", LogLimits.MOST_QUERY_CHARACTERS);
    String run = body.text("run", 40);
    String arm = body.text("arm", 100);
    Long replication = body.integer("replication", 0, LogChoice.MOST_REPLICATIONS - 1L);
    Long day = body.integer("day", 1, MOST_DAY);
    Long rows = body.integer("limit", 1, MOST_ROWS);
    body.end();
    return new Read(
        query,
        new LogChoice(
            run,
            arm == null ? LogChoice.BASELINE : arm,
            replication == null ? 0 : replication.intValue()),
        day == null ? null : (Integer) day.intValue(),
        rows == null ? ROWS : rows.intValue());
  }
}
