package hms.esr.kernel.process;

/**
 * Two independent books of one simulation disagree: the integral of a level over time, and the sum
 * of the times that individuals spent in it. The simulation's figures cannot be trusted.
 */
public final class LittlesLawException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LittlesLawException(String what, long levelMs, long individualsMs) {
    super(
        "Little's law does not hold for "
            + what
            + ": its level over time adds up to "
            + levelMs
            + " ms, the times of its individuals to "
            + individualsMs
            + " ms. This is an error of the simulator, not of the blueprint; no figure of this run"
            + " can be trusted.");
  }
}
