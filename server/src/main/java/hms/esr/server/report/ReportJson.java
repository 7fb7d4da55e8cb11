package hms.esr.server.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The report as JSON text. The full form holds the short one: whoever reads the short shape can
 * read both. A metric's name has a dot, so it never meets a member of the whole.
 */
public final class ReportJson {
  // Its own mapper: the report's nulls say that nothing was observed, and must not be left out.
  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build()
          .writerWithDefaultPrettyPrinter();

  private ReportJson() {}

  /** One member and one line a probe, with baseline and simulated, in columns. */
  public static String renderShort(RunReport report) {
    List<String> names = new ArrayList<>();
    List<String> baselines = new ArrayList<>();
    for (ProbeResult probe : report.probes()) {
      names.add(text(probe.definition().metric()));
      baselines.add(text(values(probe).get("baseline")) + ",");
    }
    StringBuilder json = new StringBuilder("{");
    for (int place = 0; place < names.size(); place++) {
      json.append(place == 0 ? "\n  " : ",\n  ")
          .append(padded(names, place))
          .append(" : { \"baseline\":")
          .append(padded(baselines, place))
          .append(" \"simulated\":")
          .append(text(values(report.probes().get(place)).get("simulated")))
          .append(" }");
    }
    return json.append("\n}\n").toString();
  }

  private static String padded(List<String> column, int place) {
    int width = column.stream().mapToInt(DisplayWidth::of).max().orElse(0);
    return DisplayWidth.pad(column.get(place), width);
  }

  /** Everything that is known. */
  public static String renderFull(RunReport report) {
    return text(fullForm(report)) + "\n";
  }

  private static String text(@Nullable Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report's members are plain values", e);
    }
  }

  private static Map<String, @Nullable Object> fullForm(RunReport report) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (ProbeResult probe : report.probes()) {
      members.put(probe.definition().metric(), detail(report.head(), probe));
    }
    ReportHead head = report.head();
    members.put("question", head.askedQuestion());
    members.put("answer", Answer.of(report));
    members.put("box", head.box());
    members.put("run", head.run());
    members.put(
        "scenario",
        ordered("id", head.scenario(), "name", head.scenarioName(), "changes", head.changes()));
    members.put("seed", head.seed());
    members.put(
        "population",
        ordered("city", head.city(), "citizens", head.citizens(), "seed", head.populationSeed()));
    members.put(
        "window",
        ordered(
            "mode", head.mode(),
            "warmupDays", head.warmupDays(),
            "days", head.days(),
            "firstMeasuredDay", head.firstMeasuredDay().toString()));
    members.put("replications", head.replications());
    members.put("fingerprint", report.fingerprint());
    members.put("versions", head.versions());
    members.put("warnings", report.warnings());
    return members;
  }

  private static Map<String, @Nullable Object> values(ProbeResult probe) {
    int decimals = probe.definition().decimals();
    return ordered(
        "baseline", Rounding.number(probe.baseline().mean(), decimals),
        "simulated", Rounding.number(probe.simulated().mean(), decimals));
  }

  private static Map<String, @Nullable Object> detail(ReportHead head, ProbeResult probe) {
    ProbeDefinition definition = probe.definition();
    int decimals = definition.decimals();
    Map<String, @Nullable Object> members = values(probe);
    members.put("title", definition.title());
    members.put("unit", definition.unit());
    members.put("about", definition.about());
    members.put("definedIn", definition.definedIn());
    members.put(
        "change",
        ordered(
            "absolute", Rounding.detailed(probe.difference().mean(), decimals),
            "percent", Rounding.number(probe.percent(), 1)));
    members.put("ci95", interval(probe.difference(), decimals));
    members.put("baselineCi95", interval(probe.baseline(), decimals));
    members.put("simulatedCi95", interval(probe.simulated(), decimals));
    members.put("replications", head.replications());
    members.put("threshold", threshold(definition.limit()));
    members.put("risk", probe.risk().word());
    members.put(
        "series",
        ordered(
            "from", head.firstMeasuredDay().toString(),
            "baseline", Rounding.detailed(probe.baselineDaily().mean(), decimals),
            "simulated", Rounding.detailed(probe.simulatedDaily().mean(), decimals)));
    return members;
  }

  private static @Nullable Map<String, @Nullable Object> threshold(@Nullable Limit limit) {
    return limit == null
        ? null
        : ordered(
            "side",
            limit.side().name().toLowerCase(Locale.ROOT),
            "value",
            Rounding.number(limit.value(), 6),
            "text",
            limit.text());
  }

  /** Low and high; null where one replication gives no interval. */
  private static @Nullable List<@Nullable BigDecimal> interval(Estimate estimate, int decimals) {
    return estimate.hasInterval()
        ? Arrays.asList(
            Rounding.detailed(estimate.low(), decimals),
            Rounding.detailed(estimate.high(), decimals))
        : null;
  }

  private static Map<String, @Nullable Object> ordered(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return members;
  }
}
