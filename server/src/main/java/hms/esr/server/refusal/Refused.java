package hms.esr.server.refusal;

import java.util.List;

/**
 * A request was refused and changed nothing. The web layer turns it into {@code
 * application/problem+json}; no feature knows how.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final RefusalKind kind;
  private final String code;
  private final transient List<FieldProblem> problems;

  /**
   * @param kind whose fault it is
   * @param code stable and dashed, such as {@code unknown-service}; becomes the problem's type
   * @param detail what is wrong and how to mend it, for a person
   * @param problems the fields at fault; may be empty
   */
  public Refused(RefusalKind kind, String code, String detail, List<FieldProblem> problems) {
    super(detail, null, false, false); // a refusal is an answer: nobody reads its stack
    this.kind = kind;
    this.code = code;
    this.problems = List.copyOf(problems);
  }

  /** A refusal without fields. */
  public Refused(RefusalKind kind, String code, String detail) {
    this(kind, code, detail, List.of());
  }

  /** A readable body with one field that cannot be honoured. */
  public static Refused field(String code, String pointer, String detail) {
    return new Refused(
        RefusalKind.UNPROCESSABLE, code, detail, List.of(new FieldProblem(pointer, detail)));
  }

  /** Whose fault it is. */
  public RefusalKind kind() {
    return kind;
  }

  /** Stable and dashed, such as {@code unknown-service}. */
  public String code() {
    return code;
  }

  /** What is wrong and how to mend it. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** The fields at fault; may be empty. */
  public List<FieldProblem> problems() {
    return problems;
  }
}
