package hms.esr.server.script;

/** A worker gave no answer and is no more; the message says why, for the script's author. */
final class WorkerGoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WorkerGoneException(String cause) {
    super(cause, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
