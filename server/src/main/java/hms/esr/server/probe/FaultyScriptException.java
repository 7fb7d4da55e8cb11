package hms.esr.server.probe;

/** A script or its header is wrong; says where and how to mend it. */
final class FaultyScriptException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  /**
   * @param line from 1; 0 when no line is to blame
   * @param column from 1; 0 when none is known
   */
  FaultyScriptException(int line, int column, String cause) {
    super(cause, null, false, false);
    this.line = line;
    this.column = column;
  }

  FaultyScriptException(int line, String cause) {
    this(line, 0, cause);
  }

  int line() {
    return line;
  }

  /** Such as {@code Line 2, column 7: syntax error: ...}. */
  String told() {
    String cause = String.valueOf(getMessage());
    String end = cause.endsWith(".") || cause.endsWith("?") ? "" : ".";
    if (line == 0) {
      return Character.toUpperCase(cause.charAt(0)) + cause.substring(1) + end;
    }
    return "Line " + line + (column == 0 ? "" : ", column " + column) + ": " + cause + end;
  }
}
