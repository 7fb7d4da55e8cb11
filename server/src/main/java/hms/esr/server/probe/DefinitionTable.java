package hms.esr.server.probe;

import hms.esr.server.report.Limit;
import hms.esr.server.report.ProbeDefinition;
import hms.esr.server.runtime.CustomProbe;
import hms.esr.server.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The definitions that were set over REST, by metric. */
@ApplicationScoped
class DefinitionTable {
  private static final String SELECT =
      "select metric, language, source, title, icon, unit, about, decimals, better, threshold_side,"
          + " threshold_value, threshold_text from probe_definitions";

  private final Store store;

  DefinitionTable(Store store) {
    this.store = store;
  }

  List<CustomDefinition> all() {
    return store.read(
        handle ->
            handle
                .createQuery(SELECT + " order by metric")
                .map((row, context) -> definition(row))
                .list());
  }

  Optional<CustomDefinition> find(String metric) {
    return store.read(
        handle ->
            handle
                .createQuery(SELECT + " where metric = :metric")
                .bind("metric", metric)
                .map((row, context) -> definition(row))
                .findFirst());
  }

  /** Sets a definition; tells whether it replaced one. */
  boolean put(CustomDefinition definition) {
    return store.write(
        handle -> {
          boolean replaced = delete(handle, definition.metric());
          insert(handle, definition);
          return replaced;
        });
  }

  /** Takes a definition away; tells whether there was one. */
  boolean delete(String metric) {
    return store.write(handle -> delete(handle, metric));
  }

  private static boolean delete(Handle handle, String metric) {
    return handle
            .createUpdate("delete from probe_definitions where metric = :metric")
            .bind("metric", metric)
            .execute()
        > 0;
  }

  private static void insert(Handle handle, CustomDefinition definition) {
    Limit threshold = definition.threshold();
    handle
        .createUpdate(
            "insert into probe_definitions (metric, language, source, title, icon, unit, about,"
                + " decimals, better, threshold_side, threshold_value, threshold_text) values"
                + " (:metric, :language, :source, :title, :icon, :unit, :about, :decimals, :better,"
                + " :side, :value, :text)")
        .bind("metric", definition.metric())
        .bind("language", definition.language().name())
        .bind("source", definition.source())
        .bind("title", definition.title())
        .bind("icon", definition.icon())
        .bind("unit", definition.unit())
        .bind("about", definition.about())
        .bind("decimals", definition.decimals())
        .bind("better", definition.better().name())
        .bind("side", threshold == null ? null : threshold.side().name())
        .bind("value", threshold == null ? null : (Double) threshold.value())
        .bind("text", threshold == null ? null : threshold.text())
        .execute();
  }

  private static CustomDefinition definition(ResultSet row) throws SQLException {
    return new CustomDefinition(
        row.getString("metric"),
        CustomProbe.Language.valueOf(row.getString("language")),
        row.getString("source"),
        row.getString("title"),
        row.getString("icon"),
        row.getString("unit"),
        row.getString("about"),
        row.getInt("decimals"),
        ProbeDefinition.Better.valueOf(row.getString("better")),
        threshold(row),
        placeOf(row.getString("metric")));
  }

  /** Where a definition of this table was made. */
  static String placeOf(String metric) {
    return "PUT /api/esr/probes/definitions/" + metric;
  }

  private static @Nullable Limit threshold(ResultSet row) throws SQLException {
    String side = row.getString("threshold_side");
    return side == null
        ? null
        : new Limit(
            Limit.Side.valueOf(side),
            row.getDouble("threshold_value"),
            row.getString("threshold_text"));
  }
}
