package hms.esr.server.refusal;

/** Whose fault a refusal is and whether trying again can help. */
public enum RefusalKind {
  /** The request cannot be read at all, for example malformed JSON. */
  MALFORMED,
  /** What the request names does not exist, or no more. */
  UNKNOWN,
  /** It conflicts with what runs now; it may work later. */
  CONFLICT,
  /** The request's body is over the limit. */
  TOO_LARGE,
  /** A readable request that cannot be honoured as it is. */
  UNPROCESSABLE,
  /** Over a quota of requests or of running work. */
  TOO_MANY,
  /** No room is left: disk, ids or a sandbox's storage quota. */
  NO_ROOM,
  /** The server is starting or stopping. */
  UNAVAILABLE
}
