package hms.esr.cli.rest;

import java.io.Serial;

/** The server was reached and said no. */
public final class RefusedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** A refusal with the server's reasons. */
  public RefusedException(Problem problem) {
    super(problem.title());
    this.problem = problem;
  }

  /** Why the server refused. */
  public Problem problem() {
    return problem;
  }
}
