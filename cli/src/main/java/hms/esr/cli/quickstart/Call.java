package hms.esr.cli.quickstart;

import org.jspecify.annotations.Nullable;

/**
 * One call of the quick start, as a user would type it.
 *
 * @param path from the root of the server
 * @param body what is posted; null for a call that only reads
 */
record Call(String path, @Nullable String body) {

  /** The command line that does this call on the server at {@code authority} (host and port). */
  String asCurl(String authority) {
    return body == null
        ? "curl " + authority + path
        : "curl -X POST " + authority + path + " -d '" + body + "'";
  }

  static Call sandbox() {
    return new Call("/api/esr/sandboxes", "{ \"name\":\"permit-study\" }");
  }

  static Call scenario(String box) {
    return new Call(
        "/api/esr/scenarios",
        """
        { "box":"%s", "name":"3-day-permits",
          "changes":[ { "service":"permit-svc", "env":"REVIEW_SLA_DAYS", "value":"3" } ] }"""
            .formatted(box));
  }

  static Call probes(String box) {
    return new Call(
        "/api/esr/probes",
        """
        { "box":"%s",
          "metrics":["permits.processed","helpdesk.calls","inspector.load"] }"""
            .formatted(box));
  }

  static Call run(String box) {
    return new Call("/api/esr/run", "{ \"box\":\"" + box + "\", \"days\":\"14\" }");
  }

  static Call report(String box) {
    return new Call("/api/esr/report/" + box, null);
  }
}
