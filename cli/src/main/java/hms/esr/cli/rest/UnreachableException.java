package hms.esr.cli.rest;

import java.io.IOException;
import java.io.Serial;
import java.net.URI;

/** No server answers, or the connection broke before it had answered. */
public final class UnreachableException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** Names the server and the remedy. */
  public UnreachableException(URI server, IOException cause) {
    super(
        "no answer from "
            + server
            + "\n  Start a server with ./esr serve, or name another one with --server URL"
            + " (or ESR_SERVER).",
        cause);
  }
}
