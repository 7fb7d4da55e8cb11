package hms.esr.cli;

import java.io.Serial;

/** Work that was started did not come to its end; the message says why and what to do. */
public final class FailedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** A failure told in plain words. */
  public FailedException(String message) {
    super(message);
  }
}
