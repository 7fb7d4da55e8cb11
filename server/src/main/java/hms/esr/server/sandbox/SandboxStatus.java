package hms.esr.server.sandbox;

/** Where a sandbox is in its life. */
public enum SandboxStatus {
  /** Being cloned; not usable yet. */
  CREATING,
  /** Usable. */
  READY,
  /** Its creation failed; it can only be deleted. */
  FAILED,
  /** Everything of it is gone, but for its reports. */
  WIPED
}
