package hms.esr.kernel.process;

/** A blueprint goes round and round without time passing. */
public final class InstantLoopException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private InstantLoopException(String what, String program, long timeMs) {
    super(
        what
            + " at one moment ("
            + timeMs
            + " ms), the last of them in case '"
            + program
            + "': cases call each other or repeat without a hold or a service in between. Put one"
            + " in.");
  }

  /** Too many steps. */
  static InstantLoopException ofSteps(String program, long timeMs, long most) {
    return new InstantLoopException("More than " + most + " steps", program, timeMs);
  }

  /** Too many cases started by others. */
  static InstantLoopException ofCalls(String program, long timeMs, long most) {
    return new InstantLoopException("More than " + most + " calls of cases", program, timeMs);
  }
}
