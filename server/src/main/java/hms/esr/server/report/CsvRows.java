package hms.esr.server.report;

/** Writes RFC 4180 CSV. */
final class CsvRows {
  private static final String LINE_END = "\r\n";

  private final StringBuilder out = new StringBuilder();

  CsvRows(String... columns) {
    add(columns);
  }

  void add(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      out.append(i == 0 ? "" : ",").append(quoted(cells[i]));
    }
    out.append(LINE_END);
  }

  /** A number with the digits of the full detail; empty for one that is not finite. */
  static String number(double value, int decimals) {
    return Double.isFinite(value) ? Rounding.text(value, decimals + 2) : "";
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private static String quoted(String cell) {
    boolean isPlain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
