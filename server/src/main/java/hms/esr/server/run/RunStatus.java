package hms.esr.server.run;

/** Where a run is in its life. */
public enum RunStatus {
  /** Recorded; none of its units has started. */
  QUEUED,
  /** Its units are being computed. */
  RUNNING,
  /** Its report is there. */
  DONE,
  /** It could not be computed; see its error. */
  FAILED,
  /** Someone stopped it. */
  CANCELLED;

  /** Whether it still changes. */
  public boolean isActive() {
    return this == QUEUED || this == RUNNING;
  }
}
