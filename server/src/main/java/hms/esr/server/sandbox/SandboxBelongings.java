package hms.esr.server.sandbox;

/**
 * Something that a sandbox owns and that goes with it. Each feature that keeps data of a sandbox is
 * one, as a CDI bean; the wiping finds them all. A feature with running work (runs) cancels it here
 * and waits until it stopped.
 */
public interface SandboxBelongings {
  /** What it is, as the wipe's answer names it, such as {@code scenarios}. */
  String name();

  /**
   * Wipes what belongs to a sandbox; wiping twice is harmless.
   *
   * @return how many were wiped, or cancelled
   */
  long wipe(String boxId);

  /** Lower goes first: running work before the data it reads. */
  default int order() {
    return 100;
  }
}
