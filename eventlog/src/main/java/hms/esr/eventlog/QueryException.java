package hms.esr.eventlog;

/** A query that could not be answered, told for the person who wrote it. */
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Whose fault it is. */
  public enum Kind {
    /** The text is no query that is allowed, or names what is not there. */
    FAULTY,
    /** It took longer than it may. */
    TOO_SLOW,
    /** It needed more memory than it may. */
    TOO_LARGE
  }

  private final Kind kind;
  private final int line;
  private final int column;

  /** At a place of the query; line and column from 1, or 0. */
  public QueryException(Kind kind, int line, int column, String message) {
    super(message);
    this.kind = kind;
    this.line = line;
    this.column = column;
  }

  /** At no place. */
  public QueryException(Kind kind, String message) {
    this(kind, 0, 0, message);
  }

  /** Whose fault it is. */
  public Kind kind() {
    return kind;
  }

  /** Line of the query, from 1; 0 when no line is to blame. */
  public int line() {
    return line;
  }

  /** Column of that line, from 1; 0 when none is known. */
  public int column() {
    return column;
  }

  /** What is wrong and how to mend it. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
