package hms.esr.server.report;

import java.util.List;

/** The calls that ask the same again, for a POSIX shell. */
final class Commands {
  private Commands() {}

  static String of(RunReport report) {
    ReportHead head = report.head();
    List<String> metrics =
        report.probes().stream().map(probe -> '"' + probe.definition().metric() + '"').toList();
    return post(
            "probes",
            "{ \"box\":\"" + head.box() + "\", \"metrics\":[" + String.join(",", metrics) + "] }")
        + post("run", head.request())
        + "curl -H 'Accept: text/plain' localhost:8080/api/esr/report/"
        + head.box();
  }

  private static String post(String path, String body) {
    return "curl -X POST localhost:8080/api/esr/"
        + path
        + " -d '"
        + body.replace("'", "'\\''")
        + "'\n";
  }
}
