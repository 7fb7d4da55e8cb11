package hms.esr.kernel.process;

/** A blueprint goes round and round without time passing. */
public final class InstantLoopException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InstantLoopException(String program, long timeMs, long steps) {
    super(
        "More than "
            + steps
            + " steps at one moment ("
            + timeMs
            + " ms), the last of them in case '"
            + program
            + "': cases call each other or repeat without a hold or a service in between. Put one"
            + " in.");
  }
}
