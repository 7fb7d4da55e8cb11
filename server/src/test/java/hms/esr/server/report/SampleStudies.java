package hms.esr.server.report;

import hms.esr.kernel.statistics.QuantileSketch;
import hms.esr.server.report.GoalResult.Check;
import hms.esr.server.report.GoalResult.Standing;
import hms.esr.server.report.SensitivityResult.Effect;
import hms.esr.server.report.SensitivityResult.Factor;
import hms.esr.server.runtime.Grouping;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A report of every kind of study, with everything that a report can hold. */
final class SampleStudies {
  static final ProbeDefinition WAIT =
      new ProbeDefinition(
          "helpdesk.wait",
          "Wait on the permit line",
          "⏳",
          "min",
          "From the call's arrival to its answer.",
          1,
          ProbeDefinition.Better.LOWER,
          new Limit(Limit.Side.ABOVE, 10, "over 10 min"),
          "built-in",
          "helpdesk.yaml:171");

  private static final int DAYS = 14;
  private static final int REPLICATIONS = 10;
  private static final List<Grouping> GROUPINGS =
      List.of(
          new Grouping("district", "district", List.of("Harbour", "Old Town", "North Hill")),
          new Grouping("channel", "channel", List.of("online", "counter")));
  private static final String PARAMETER = "REVIEW_SLA_DAYS of permit-svc";

  private SampleStudies() {}

  /** All of them by a name for their files. */
  static SortedMap<String, RunReport> all() {
    SortedMap<String, RunReport> all = new TreeMap<>();
    all.put("whole", whole());
    all.put("comparison", comparison());
    all.put("sweep", sweep());
    all.put("goal", goal());
    all.put("vain-goal", vainGoal());
    all.put("tornado", tornado());
    all.put("morris", morris());
    return all;
  }

  /** One scenario with single values, groups, detected warm-up, precision, proof, assumptions. */
  static RunReport whole() {
    return report(probes(3), scenarios(List.of(3.0), "3-day-permits"), List.of(), null, null, null);
  }

  /** Groups of which every second replication goes up and every other one down. */
  static RunReport unmovedGroups() {
    double[] before = values(10, 1, 0);
    double[] after = before.clone();
    for (int i = 0; i < after.length; i++) {
      after[i] += i % 2 == 0 ? 1 : -1;
    }
    ProbeResult probe =
        ReportBuilder.probe(
            SampleReports.CALLS, GROUPINGS, grouped(before), grouped(after), Estimate.LEVEL);
    return report(List.of(probe), scenarios(List.of(3.0), "unmoved"), List.of(), null, null, null);
  }

  private static ArmObservations grouped(double[] values) {
    return new ArmObservations(
        values, DailySeries.none(), List.of(values, values, values, values, values), null, null);
  }

  /** Three scenarios, ranked. */
  static RunReport comparison() {
    List<ScenarioResult> scenarios = new ArrayList<>();
    double[] days = {3, 5, 9.9};
    String[] names = {"3-day-permits", "5-day-permits", "almost-ten"};
    for (int i = 0; i < days.length; i++) {
      scenarios.add(scenario("SCN-000" + (i + 1), names[i], days[i]));
    }
    List<Ranking> ranking =
        List.of(
            new Ranking(
                "permits.processed",
                List.of(List.of("SCN-0001"), List.of("SCN-0002"), List.of("SCN-0003", "baseline"))),
            new Ranking(
                "inspector.load",
                List.of(
                    List.of("baseline", "SCN-0003"), List.of("SCN-0002"), List.of("SCN-0001"))));
    return report(probes(3), scenarios, ranking, null, null, null);
  }

  /** A response curve of seven points. */
  static RunReport sweep() {
    List<Double> values = List.of(1.0, 3.0, 5.0, 7.0, 9.0, 12.0, 15.0);
    return report(
        probes(15),
        scenarios(values, null),
        List.of(),
        new SweepResult(PARAMETER, "days", values, 10),
        null,
        null);
  }

  /** A search that found its answer. */
  static RunReport goal() {
    List<GoalResult.Step> steps = new ArrayList<>();
    for (double value : new double[] {1, 15, 8, 4, 6, 7}) {
      Estimate load = Estimate.of(values(load(value), 0.06, 5));
      Standing standing =
          load.high() <= 8 ? Standing.HOLDS : load.low() > 8 ? Standing.FAILS : Standing.OPEN;
      steps.add(
          new GoalResult.Step(
              value,
              REPLICATIONS,
              List.of(
                  new Check("inspector.load", "at most 8", 8, load, standing),
                  new Check(
                      "not.picked",
                      "under 100",
                      100,
                      Estimate.of(values(20, 2, 1)),
                      Standing.HOLDS))));
    }
    GoalResult goal =
        new GoalResult(
            "smallest REVIEW_SLA_DAYS of permit-svc with inspector.load at most 8",
            PARAMETER,
            "days",
            true,
            7,
            "REVIEW_SLA_DAYS of permit-svc = 7 is the smallest value at which inspector.load is at"
                + " most 8; at 6 its whole interval lies above.",
            steps);
    return report(probes(7), scenarios(List.of(7.0), null), List.of(), null, goal, null);
  }

  /** A search that found nothing. */
  static RunReport vainGoal() {
    Estimate load = Estimate.of(values(9, 0.06, 5));
    GoalResult goal =
        new GoalResult(
            "smallest REVIEW_SLA_DAYS of permit-svc with inspector.load at most 2",
            PARAMETER,
            "days",
            false,
            Double.NaN,
            "No value from 1 to 15 has inspector.load at most 2.",
            List.of(
                new GoalResult.Step(
                    15,
                    REPLICATIONS,
                    List.of(new Check("inspector.load", "at most 2", 2, load, Standing.FAILS)))));
    return report(probes(15), scenarios(List.of(15.0), null), List.of(), null, goal, null);
  }

  /** One factor at a time. */
  static RunReport tornado() {
    List<Effect> effects = new ArrayList<>();
    effects.add(effect("permits.processed", 0, 180, 320));
    effects.add(effect("permits.processed", 1, 262, 238));
    effects.add(effect("permits.processed", 2, 249, 251));
    effects.add(effect("inspector.load", 1, 1.7, 2.4));
    effects.add(effect("inspector.load", 0, 1.9, 2.1));
    effects.add(effect("inspector.load", 2, 1.99, 2.01));
    return sensitivity(
        "one-at-a-time",
        "Each parameter was set to both of its plausible ends, all others as they are.",
        effects);
  }

  /** Elementary effects. */
  static RunReport morris() {
    List<Effect> effects = new ArrayList<>();
    double[][] found = {{140, 35}, {24, 30}, {2.1, 0.4}};
    for (int factor = 0; factor < found.length; factor++) {
      effects.add(
          new Effect(
              "permits.processed",
              factors().get(factor).name(),
              Estimate.NONE,
              Estimate.NONE,
              found[factor][0],
              found[factor][1]));
    }
    return sensitivity(
        "morris",
        "Morris's elementary effects over 8 trajectories (M. D. Morris, Technometrics 33, 1991).",
        effects);
  }

  private static RunReport sensitivity(String method, String about, List<Effect> effects) {
    SensitivityResult sensitivity = new SensitivityResult(method, about, factors(), effects);
    return report(
        probes(3), scenarios(List.of(3.0), "3-day-permits"), List.of(), null, null, sensitivity);
  }

  private static Effect effect(String metric, int factor, double low, double high) {
    double spread = Math.abs(high - low) / 12;
    return new Effect(
        metric,
        factors().get(factor).name(),
        Estimate.of(values(low, spread, 1)),
        Estimate.of(values(high, spread, 2)),
        Math.abs(high - low),
        Double.NaN);
  }

  private static List<Factor> factors() {
    return List.of(
        new Factor(
            "APPLICATIONS_PER_1000 of permit-svc", "", 4.2, 3, 6, "permit statistics 2019 to 2024"),
        new Factor("PATIENCE_MINUTES of helpdesk-svc", "min", 6, 3, 12, "call-centre survey"),
        new Factor("NO_SHOW_SHARE of booking-svc", "%", 8, 5, 12, "expert judgement"));
  }

  private static List<ProbeResult> probes(double days) {
    return List.of(
        probe(SampleReports.PERMITS, permits(10), permits(days), 4, false),
        probe(SampleReports.CALLS, 40, 40 + 2 * (10 - days), 2.5, false),
        probe(SampleReports.LOAD, 7, load(days), 0.06, false),
        probe(WAIT, 2.4, 2.4 + 0.3 * (10 - days), 0.5, true));
  }

  private static ProbeResult probe(
      ProbeDefinition definition, double from, double to, double spread, boolean single) {
    return ReportBuilder.probe(
        definition,
        GROUPINGS,
        arm(from, spread, 0, single),
        arm(to, spread, 3, single),
        Estimate.LEVEL);
  }

  private static ArmObservations arm(double mean, double spread, int salt, boolean single) {
    List<double[]> groups = new ArrayList<>();
    for (int group = 0; group < 5; group++) {
      // The last district moves by nothing but chance.
      double level = group == 2 ? 10 : mean * (0.8 + 0.1 * group);
      groups.add(values(level, spread, salt + group));
    }
    return new ArmObservations(
        values(mean, spread, salt), daily(mean, spread, salt), groups, sketch(mean, single), null);
  }

  private static @Nullable QuantileSketch sketch(double mean, boolean single) {
    if (!single) {
      return null;
    }
    QuantileSketch sketch = new QuantileSketch();
    for (int i = 0; i < 5_000; i++) {
      sketch.add(i % 5 == 0 ? 0 : -mean * Math.log((i + 0.5) / 5_000));
    }
    return sketch;
  }

  private static DailySeries daily(double mean, double spread, int salt) {
    List<Double> means = new ArrayList<>();
    List<Double> lows = new ArrayList<>();
    List<Double> highs = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      double value = mean + spread * wave(day + 3 * salt);
      means.add(value);
      lows.add(value - 2 * spread);
      highs.add(value + 2.5 * spread);
    }
    return new DailySeries(means, lows, highs);
  }

  private static double[] values(double mean, double spread, int salt) {
    double[] values = new double[REPLICATIONS];
    for (int i = 0; i < values.length; i++) {
      // What pairs share, and a little of their own.
      values[i] = mean + spread * wave(i) + spread * wave(11 * i + salt) / 3;
    }
    return values;
  }

  /** Looks like noise and is the same everywhere, unlike a sine's last bits. */
  private static double wave(int i) {
    return ((i * 37 + 11) % 41 - 20) / 20.0;
  }

  private static double permits(double days) {
    return 110 + 1060 / (days + 0.3) - 33;
  }

  private static double load(double days) {
    return 7 + 2.0 * (10 - days) / 7;
  }

  private static List<ScenarioResult> scenarios(List<Double> days, @Nullable String name) {
    List<ScenarioResult> scenarios = new ArrayList<>();
    for (double value : days) {
      String point = Rounding.text(value, 3);
      scenarios.add(
          name == null
              ? scenario(point, "REVIEW_SLA_DAYS = " + point, value)
              : scenario("SCN-0001", name, value));
    }
    return scenarios;
  }

  private static ScenarioResult scenario(String id, String name, double days) {
    return new ScenarioResult(
        id,
        name,
        List.of("REVIEW_SLA_DAYS of permit-svc 10 → " + Rounding.text(days, 3)),
        List.of(
            point(SampleReports.PERMITS, permits(10), permits(days), 4),
            point(SampleReports.CALLS, 40, 40 + 2 * (10 - days), 2.5),
            point(SampleReports.LOAD, 7, load(days), 0.06),
            point(WAIT, 2.4, 2.4 + 0.3 * (10 - days), 0.5)));
  }

  private static ScenarioResult.ScenarioProbe point(
      ProbeDefinition definition, double from, double to, double spread) {
    return ReportBuilder.scenarioProbe(
        definition,
        ArmObservations.plain(values(from, spread, 0), DailySeries.none()),
        ArmObservations.plain(values(to, spread, 3), DailySeries.none()),
        Bonferroni.level(Estimate.LEVEL, 3));
  }

  private static RunReport report(
      List<ProbeResult> probes,
      List<ScenarioResult> scenarios,
      List<Ranking> ranking,
      @Nullable SweepResult sweep,
      @Nullable GoalResult goal,
      @Nullable SensitivityResult sensitivity) {
    return new RunReport(
        head(),
        "5a9c",
        List.of(),
        probes,
        scenarios,
        scenarios.size() > 1 && sweep != null ? scenarios.size() - 1 : 0,
        ranking,
        sweep,
        goal,
        sensitivity,
        "95 % intervals; those of several scenarios hold together (Bonferroni)",
        warmUp(),
        new Precision(0.05, false, 40, List.of("helpdesk.wait (±9 %)")),
        new NullProof(2, 4),
        List.of(
            new Assumption(
                "PATIENCE_MINUTES of helpdesk-svc",
                "6",
                "min",
                "How long a caller waits before hanging up.",
                "call-centre survey"),
            new Assumption(
                "REVIEW_HOURS of permit-svc",
                "1.4",
                "h",
                "Hands-on time of a review.",
                "time study, see docs/sources.md")));
  }

  private static ReportHead head() {
    ReportHead plain =
        SampleReports.head(
            REPLICATIONS,
            "If we cut building-permit review from 10 days to 3, will the help-desk melt down?");
    return new ReportHead(
        plain.box(),
        plain.boxName(),
        plain.run(),
        plain.scenario(),
        plain.scenarioName(),
        plain.question(),
        plain.changes(),
        plain.city(),
        plain.citizens(),
        plain.populationSeed(),
        plain.seed(),
        plain.mode(),
        plain.warmupDays(),
        DAYS,
        plain.firstMeasuredDay(),
        REPLICATIONS,
        plain.versions(),
        "{\"box\":\"SBX-914a\",\"scenario\":\"SCN-0001\",\"days\":14,\"note\":\"mayor's\"}");
  }

  private static WarmUp warmUp() {
    List<Double> rising = new ArrayList<>();
    List<Double> faster = new ArrayList<>();
    for (int day = 0; day < 60; day++) {
      rising.add(180 * (1 - 1 / (1 + day / 4.0)) + 4 * wave(day));
      faster.add(430 * (1 - 1 / (1 + day / 2.0)) + 6 * wave(day + 7));
    }
    return new WarmUp(
        true,
        28,
        "detected by MSER-5 on 3 pilot replications of 60 days: the latest day from which any"
            + " metric is kept, rounded up to whole weeks",
        List.of(
            new WarmUp.Pilot("permits.processed", "baseline", rising, 25),
            new WarmUp.Pilot("permits.processed", "SCN-0001", faster, 15)));
  }
}
