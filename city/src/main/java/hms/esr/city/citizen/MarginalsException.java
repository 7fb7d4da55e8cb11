package hms.esr.city.citizen;

/** The marginals file cannot be used; the message names the file, the member and the remedy. */
public final class MarginalsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  MarginalsException(String message) {
    super(message);
  }

  MarginalsException(String message, Throwable cause) {
    super(message, cause);
  }
}
