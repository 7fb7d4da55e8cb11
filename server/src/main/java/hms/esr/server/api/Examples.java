package hms.esr.server.api;

/** The examples of the API document: the calls of the quick start, as a reader would type them. */
final class Examples {
  static final String SANDBOX = "{ \"name\":\"permit-study\" }";

  static final String SANDBOX_ANSWER = "{ \"boxId\":\"SBX-914a\", \"status\":\"READY\" }";

  static final String SCENARIO =
      """
      { "box":"SBX-914a", "name":"3-day-permits",
        "changes":[ { "service":"permit-svc", "env":"REVIEW_SLA_DAYS", "value":"3" } ] }
      """;

  static final String PROBES =
      """
      { "box":"SBX-914a",
        "metrics":["permits.processed","helpdesk.calls","inspector.load"] }
      """;

  static final String RUN = "{ \"box\":\"SBX-914a\", \"days\":\"14\" }";

  static final String REPORT =
      """
      {
        "permits.processed" : { "baseline":180, "simulated":430 },
        "helpdesk.calls"    : { "baseline":40,  "simulated":54 },
        "inspector.load"    : { "baseline":7,   "simulated":9 }
      }
      """;

  static final String PROBLEM =
      """
      { "type":"/problems/unknown-env", "title":"Unknown env", "status":422,
        "detail":"There is no env of permit-svc 'REVIEW_SLA_DAY'; did you mean REVIEW_SLA_DAYS?",
        "errors":[ { "pointer":"/changes/0/env",
          "detail":"There is no env of permit-svc 'REVIEW_SLA_DAY'; did you mean REVIEW_SLA_DAYS?" } ] }
      """;

  private Examples() {}
}
