package hms.esr.server.report;

import static hms.esr.server.report.JsonForms.ordered;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The report as JSON text. The full form holds the short one: whoever reads the short shape can
 * read both. A metric's name has a dot, so it never meets a member of the whole.
 */
public final class ReportJson {
  // Its own mapper: the report's nulls say that nothing was observed, and must not be left out.
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();
  private static final ObjectWriter PRETTY = MAPPER.writerWithDefaultPrettyPrinter();
  private static final ObjectWriter COMPACT = MAPPER.writer();

  private ReportJson() {}

  /**
   * One member and one line a probe, with baseline and simulated, in columns; several changed
   * cities add a member {@code scenarios} to each, and a study adds members to the whole.
   */
  public static String renderShort(RunReport report) {
    List<String> names = new ArrayList<>();
    List<String> baselines = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (ProbeResult probe : report.probes()) {
      Map<String, @Nullable Object> values = ProbeJson.brief(report, probe);
      names.add(text(COMPACT, probe.definition().metric()));
      baselines.add(text(COMPACT, values.remove("baseline")) + ",");
      String simulated = "\"simulated\":" + text(COMPACT, values.remove("simulated"));
      Object scenarios = values.get("scenarios");
      rest.add(
          scenarios == null
              ? simulated
              : simulated + ", \"scenarios\":" + text(COMPACT, scenarios));
    }
    List<String> members = new ArrayList<>();
    for (int place = 0; place < names.size(); place++) {
      members.add(
          padded(names, place)
              + " : { \"baseline\":"
              + padded(baselines, place)
              + " "
              + rest.get(place)
              + " }");
    }
    StudyJson.members(report)
        .forEach((name, value) -> members.add(text(COMPACT, name) + " : " + text(COMPACT, value)));
    return members.isEmpty() ? "{\n}\n" : "{\n  " + String.join(",\n  ", members) + "\n}\n";
  }

  private static String padded(List<String> column, int place) {
    int width = column.stream().mapToInt(DisplayWidth::of).max().orElse(0);
    return DisplayWidth.pad(column.get(place), width);
  }

  /** Everything that is known. */
  public static String renderFull(RunReport report) {
    return text(PRETTY, fullForm(report)) + "\n";
  }

  private static String text(ObjectWriter writer, @Nullable Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report's members are plain values", e);
    }
  }

  private static Map<String, @Nullable Object> fullForm(RunReport report) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (ProbeResult probe : report.probes()) {
      members.put(probe.definition().metric(), ProbeJson.full(report, probe));
    }
    ReportHead head = report.head();
    members.put("question", head.askedQuestion());
    members.put("answer", Answer.of(report));
    members.put("box", head.box());
    members.put("run", head.run());
    members.put(
        "scenario",
        ordered("id", head.scenario(), "name", head.scenarioName(), "changes", head.changes()));
    if (report.scenarios().size() > 1) {
      members.put("scenarios", scenarios(report));
    }
    members.putAll(StudyJson.members(report));
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
    members.put("confidence", report.confidence());
    members.put("warmUp", warmUp(report.warmUp()));
    members.put("precision", precision(report.precision()));
    members.put("nullProof", nullProof(report.nullProof()));
    members.put("assumptions", report.assumptions().stream().map(ReportJson::assumption).toList());
    members.put("fingerprint", report.fingerprint());
    members.put("versions", head.versions());
    members.put("request", head.request());
    members.put("warnings", report.warnings());
    return members;
  }

  private static List<Map<String, @Nullable Object>> scenarios(RunReport report) {
    List<Map<String, @Nullable Object>> scenarios = new ArrayList<>();
    for (ScenarioResult scenario : report.scenarios()) {
      scenarios.add(
          ordered("id", scenario.id(), "name", scenario.name(), "changes", scenario.changes()));
    }
    return scenarios;
  }

  private static Map<String, @Nullable Object> warmUp(WarmUp warmUp) {
    List<Map<String, @Nullable Object>> pilots = new ArrayList<>();
    for (WarmUp.Pilot pilot : warmUp.pilots()) {
      pilots.add(
          ordered(
              "metric", pilot.metric(),
              "arm", pilot.arm(),
              "truncatedAt", pilot.truncatedAt(),
              "daily", Rounding.detailed(pilot.daily(), 1)));
    }
    return ordered(
        "detected", warmUp.detected(),
        "days", warmUp.days(),
        "about", warmUp.about(),
        "pilots", pilots);
  }

  private static @Nullable Map<String, @Nullable Object> precision(@Nullable Precision precision) {
    return precision == null
        ? null
        : ordered(
            "wanted", precision.wanted(),
            "reached", precision.reached(),
            "bound", precision.bound(),
            "tooWide", precision.tooWide());
  }

  private static @Nullable Map<String, @Nullable Object> nullProof(@Nullable NullProof proof) {
    return proof == null
        ? null
        : ordered("replications", proof.replications(), "metrics", proof.metrics());
  }

  private static Map<String, @Nullable Object> assumption(Assumption assumption) {
    return ordered(
        "name", assumption.name(),
        "value", assumption.value(),
        "unit", assumption.unit(),
        "about", assumption.about(),
        "source", assumption.source());
  }
}
