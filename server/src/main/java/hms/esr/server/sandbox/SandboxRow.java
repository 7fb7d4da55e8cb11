package hms.esr.server.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** A sandbox as a row of the store, without its clone, which is large. */
final class SandboxRow {
  static final String COLUMNS =
      "box_id, ordinal, name, owner, status, runtime, source, population, seed, ttl_ms, keep,"
          + " created_ms, expires_ms, production_digest, failure, wiped_ms";

  private SandboxRow() {}

  static Sandbox sandbox(ResultSet row, StatementContext context) throws SQLException {
    long wiped = row.getLong("wiped_ms");
    boolean lives = row.wasNull();
    return new Sandbox(
        row.getString("box_id"),
        row.getInt("ordinal"),
        row.getString("name"),
        row.getString("owner"),
        SandboxStatus.valueOf(row.getString("status")),
        row.getString("runtime"),
        row.getString("source"),
        row.getInt("population"),
        row.getLong("seed"),
        Duration.ofMillis(row.getLong("ttl_ms")),
        row.getBoolean("keep"),
        Instant.ofEpochMilli(row.getLong("created_ms")),
        Instant.ofEpochMilli(row.getLong("expires_ms")),
        row.getString("production_digest"),
        row.getString("failure"),
        lives ? null : Instant.ofEpochMilli(wiped));
  }

  static void insert(Handle handle, Sandbox sandbox) {
    handle
        .createUpdate(
            "insert into sandboxes (box_id, ordinal, name, owner, status, runtime, source,"
                + " population, seed, ttl_ms, keep, created_ms, expires_ms) values (:box, :ordinal,"
                + " :name, :owner, :status, :runtime, :source, :population, :seed, :ttl, :keep,"
                + " :created, :expires)")
        .bind("box", sandbox.boxId())
        .bind("ordinal", sandbox.ordinal())
        .bind("name", sandbox.name())
        .bind("owner", sandbox.owner())
        .bind("status", sandbox.status().name())
        .bind("runtime", sandbox.runtime())
        .bind("source", sandbox.source())
        .bind("population", sandbox.population())
        .bind("seed", sandbox.seed())
        .bind("ttl", sandbox.ttl().toMillis())
        .bind("keep", sandbox.keep())
        .bind("created", sandbox.createdAt().toEpochMilli())
        .bind("expires", sandbox.expiresAt().toEpochMilli())
        .execute();
  }
}
