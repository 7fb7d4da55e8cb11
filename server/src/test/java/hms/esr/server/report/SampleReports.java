package hms.esr.server.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reports whose numbers are the published sample's, for the renderings. */
final class SampleReports {
  static final ProbeDefinition PERMITS =
      new ProbeDefinition(
          "permits.processed",
          "Permits processed/day",
          "🏗️",
          "permits/day",
          "Decisions made in a calendar day.",
          0,
          ProbeDefinition.Better.HIGHER,
          null,
          "built-in",
          "building-safety.yaml:193");
  static final ProbeDefinition CALLS =
      new ProbeDefinition(
          "helpdesk.calls",
          "Help-desk calls/day",
          "☎️",
          "calls/day",
          "Calls to the permit line, answered or not.",
          0,
          ProbeDefinition.Better.NEITHER,
          null,
          "built-in",
          "helpdesk.yaml:163");
  static final ProbeDefinition LOAD =
      new ProbeDefinition(
          "inspector.load",
          "Avg. inspector workload",
          "🧭",
          "h",
          "Hours an inspector works on a working day.",
          1,
          ProbeDefinition.Better.LOWER,
          new Limit(Limit.Side.ABOVE, 8, "over 8 h"),
          "built-in",
          "building-safety.yaml:242");

  private SampleReports() {}

  /** The quick start's answer. */
  static RunReport permitQuestion() {
    return report(
        head(3, "What if permits were decided in 3 days instead of 10?"),
        "5a9c",
        List.of(),
        List.of(
            probe(PERMITS, arm(179.9, 180.2, 180.0, 1), arm(430.3, 430.0, 429.8, 1)),
            probe(CALLS, arm(40.1, 39.8, 40.0, 1), arm(54.2, 54.1, 53.8, 1)),
            probe(LOAD, arm(7.0, 7.01, 6.99, 0.02), arm(9.0, 9.02, 8.98, 0.02))));
  }

  /** Everything that is not the usual: no change, chance, nothing observed, a watch, markup. */
  static RunReport oddities() {
    ProbeDefinition silent =
        new ProbeDefinition(
            "silent.metric",
            "Silent",
            "",
            "",
            "Never observed.",
            2,
            ProbeDefinition.Better.NEITHER,
            null,
            "sql",
            "custom.yaml:1");
    ProbeDefinition markup =
        new ProbeDefinition(
            "markup.metric",
            "A <b>bold</b> & \"quoted\" title",
            "",
            "%",
            "About <i>.",
            1,
            ProbeDefinition.Better.HIGHER,
            new Limit(Limit.Side.BELOW, 50, "under 50 %"),
            "sql",
            "custom.yaml:9");
    return report(
        head(3, null),
        "0b1d",
        List.of("replicas has no effect on the embedded runtime"),
        List.of(
            probe(PERMITS, arm(180, 181, 182, 1), arm(180, 181, 182, 1)),
            probe(CALLS, arm(40, 40, 41, 1), arm(41, 39, 44, 1)),
            probe(
                silent,
                arm(Double.NaN, Double.NaN, Double.NaN, 0),
                arm(Double.NaN, 1, Double.NaN, 0)),
            probe(markup, arm(80, 81, 82, 1), arm(49, 50, 52, 1))));
  }

  static ProbeResult probe(
      ProbeDefinition definition, ArmObservations baseline, ArmObservations simulated) {
    return ReportBuilder.probe(definition, List.of(), baseline, simulated, Estimate.LEVEL);
  }

  static RunReport report(
      ReportHead head, String fingerprint, List<String> warnings, List<ProbeResult> probes) {
    List<String> all = new ArrayList<>(warnings);
    all.addAll(ReportBuilder.warnings(head.replications(), probes));
    return new RunReport(
        head,
        fingerprint,
        all,
        probes,
        List.of(),
        0,
        List.of(),
        null,
        null,
        null,
        "95 % intervals",
        new WarmUp(false, head.warmupDays(), "given", List.of()),
        null,
        null,
        List.of());
  }

  static ReportHead head(int replications, @Nullable String question) {
    TreeMap<String, String> versions = new TreeMap<>();
    versions.put("city", "c1d7");
    return new ReportHead(
        "SBX-914a",
        "permit-study",
        "RUN-000001",
        "SCN-0001",
        "3-day-permits",
        question,
        List.of("REVIEW_SLA_DAYS of permit-svc 10 → 3"),
        "reference",
        70_000,
        42,
        43,
        "steady",
        28,
        3,
        LocalDate.of(2026, 2, 2),
        replications,
        versions,
        "{\"box\":\"SBX-914a\",\"days\":3}");
  }

  /** Three replications, and three days around their first. */
  static ArmObservations arm(double first, double second, double third, double spread) {
    List<Double> daily = new ArrayList<>(List.of(first - spread, first, first + spread));
    return ArmObservations.plain(
        new double[] {first, second, third}, new DailySeries(daily, daily, daily));
  }
}
