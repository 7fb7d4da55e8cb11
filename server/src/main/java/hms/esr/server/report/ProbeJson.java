package hms.esr.server.report;

import static hms.esr.server.report.JsonForms.interval;
import static hms.esr.server.report.JsonForms.ordered;

import hms.esr.server.report.ScenarioResult.ScenarioProbe;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A metric's member of the report's JSON, short and full. */
final class ProbeJson {
  private ProbeJson() {}

  /** Both arms; with several changed cities, the value of each by its id. */
  static Map<String, @Nullable Object> brief(RunReport report, ProbeResult probe) {
    int decimals = probe.definition().decimals();
    Map<String, @Nullable Object> members =
        ordered(
            "baseline", Rounding.number(probe.baseline().mean(), decimals),
            "simulated", Rounding.number(probe.simulated().mean(), decimals));
    if (report.scenarios().size() > 1) {
      members.put("scenarios", scenarios(report, probe.definition(), false));
    }
    return members;
  }

  static Map<String, @Nullable Object> full(RunReport report, ProbeResult probe) {
    ProbeDefinition definition = probe.definition();
    int decimals = definition.decimals();
    Map<String, @Nullable Object> members = brief(report, probe);
    members.put("title", definition.title());
    members.put("unit", definition.unit());
    members.put("about", definition.about());
    members.put("kind", definition.kind());
    members.put("definedIn", definition.definedIn());
    members.put("better", JsonForms.word(definition.better()));
    members.put("verdict", probe.verdict().word());
    members.put(
        "change",
        ordered(
            "absolute", Rounding.detailed(probe.difference().mean(), decimals),
            "percent", Rounding.number(probe.percent(), 1)));
    members.put("ci95", interval(probe.difference(), decimals));
    members.put("baselineCi95", interval(probe.baseline(), decimals));
    members.put("simulatedCi95", interval(probe.simulated(), decimals));
    members.put("replications", report.head().replications());
    members.put("observed", probe.difference().observations());
    members.put("varianceRatio", Rounding.number(probe.varianceRatio(), 2));
    members.put("threshold", JsonForms.threshold(definition.limit()));
    members.put("risk", probe.risk().word());
    members.put("series", series(report.head(), probe));
    members.put("distribution", distribution(probe.distribution(), decimals));
    members.put("groups", groups(probe, decimals));
    members.put("failure", probe.failure());
    if (report.scenarios().size() > 1) {
      members.put("scenarios", scenarios(report, definition, true));
    }
    return members;
  }

  private static Map<String, @Nullable Object> scenarios(
      RunReport report, ProbeDefinition definition, boolean full) {
    int decimals = definition.decimals();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (ScenarioResult scenario : report.scenarios()) {
      ScenarioProbe probe = Scenarios.probe(scenario, definition.metric());
      BigDecimal value = Rounding.number(probe.simulated().mean(), decimals);
      members.put(
          scenario.id(),
          full
              ? ordered(
                  "simulated", value,
                  "simulatedCi95", interval(probe.simulated(), decimals),
                  "change", Rounding.detailed(probe.difference().mean(), decimals),
                  "interval", interval(probe.difference(), decimals),
                  "verdict", probe.verdict().word(),
                  "risk", probe.risk().word())
              : value);
    }
    return members;
  }

  private static Map<String, @Nullable Object> series(ReportHead head, ProbeResult probe) {
    int decimals = probe.definition().decimals();
    DailySeries before = probe.baselineDaily();
    DailySeries after = probe.simulatedDaily();
    return ordered(
        "from", head.firstMeasuredDay().toString(),
        "baseline", Rounding.detailed(before.mean(), decimals),
        "simulated", Rounding.detailed(after.mean(), decimals),
        "baselineP10", Rounding.detailed(before.p10(), decimals),
        "baselineP90", Rounding.detailed(before.p90(), decimals),
        "simulatedP10", Rounding.detailed(after.p10(), decimals),
        "simulatedP90", Rounding.detailed(after.p90(), decimals));
  }

  private static @Nullable Map<String, @Nullable Object> distribution(
      @Nullable DistributionResult values, int decimals) {
    return values == null
        ? null
        : ordered(
            "baseline", percentiles(values.baseline(), decimals),
            "simulated", percentiles(values.simulated(), decimals),
            "bounds", numbers(values.bounds()),
            "baselineShares", numbers(values.baselineShares()),
            "simulatedShares", numbers(values.simulatedShares()));
  }

  private static Map<String, @Nullable Object> percentiles(Percentiles values, int decimals) {
    return ordered(
        "count", values.count(),
        "p50", Rounding.detailed(values.p50(), decimals),
        "p90", Rounding.detailed(values.p90(), decimals),
        "p99", Rounding.detailed(values.p99(), decimals));
  }

  private static List<@Nullable BigDecimal> numbers(List<Double> values) {
    return values.stream().<@Nullable BigDecimal>map(value -> Rounding.number(value, 6)).toList();
  }

  private static List<Map<String, @Nullable Object>> groups(ProbeResult probe, int decimals) {
    List<Map<String, @Nullable Object>> groups = new ArrayList<>();
    for (GroupResult group : probe.groups()) {
      groups.add(
          ordered(
              "grouping", group.grouping(),
              "group", group.label(),
              "baseline", Rounding.detailed(group.baseline().mean(), decimals),
              "simulated", Rounding.detailed(group.simulated().mean(), decimals),
              "change", Rounding.detailed(group.difference().mean(), decimals),
              "interval", interval(group.difference(), decimals),
              "verdict", group.verdict().word()));
    }
    return groups;
  }
}
