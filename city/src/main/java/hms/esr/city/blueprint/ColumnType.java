package hms.esr.city.blueprint;

/** What a table's column holds. */
public enum ColumnType {
  TEXT,
  NUMBER
}
