package hms.esr.server.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hms.esr.server.report.Verdict;
import hms.esr.server.run.study.ArmPlan;
import hms.esr.server.store.StoredJson;

/**
 * Plans and reports as they were stored when a run compared one scenario and knew no other study,
 * brought to today's shape: a report outlives its sandbox, and the server that made it.
 */
final class FormerRecords {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private FormerRecords() {}

  /** A stored plan in today's shape. */
  static String plan(String text) {
    ObjectNode plan = StoredJson.read(text, ObjectNode.class);
    if (plan.has("arms")) {
      return text;
    }
    ArrayNode arms = plan.putArray("arms");
    arms.addObject()
        .put("id", ArmPlan.BASELINE)
        .put("name", ArmPlan.BASELINE)
        .<ObjectNode>set("policy", plan.path("baseline"))
        .putArray("changes");
    arms.addObject()
        .put("id", plan.path("scenario").asText())
        .put("name", plan.path("scenarioName").asText())
        .<ObjectNode>set("question", plan.path("question"))
        .<ObjectNode>set("changes", plan.path("changes"))
        .<ObjectNode>set("policy", plan.path("simulated"))
        .set("before", plan.path("baseline"));
    plan.set("unaltered", plan.path("baseline"));
    plan.putObject("study").put("kind", "comparison");
    plan.put("unchanged", Double.NaN);
    plan.putObject("warmUp").put("days", plan.path("warmupDays").asInt()).put("detected", false);
    int replications = plan.path("replications").asInt();
    plan.putObject("replications")
        .put("first", replications)
        .put("most", replications)
        .put("precision", 0);
    plan.path("probes").forEach(probe -> define((ObjectNode) probe));
    plan.putArray("custom");
    plan.putArray("assumptions");
    plan.put("request", "{}");
    return StoredJson.write(plan);
  }

  /** A stored report in today's shape. */
  static String report(String text) {
    ObjectNode report = StoredJson.read(text, ObjectNode.class);
    if (report.has("scenarios")) {
      return text;
    }
    ObjectNode head = (ObjectNode) report.path("head");
    head.put("request", "{}");
    ObjectNode scenario = report.putArray("scenarios").addObject();
    scenario
        .put("id", head.path("scenario").asText())
        .put("name", head.path("scenarioName").asText())
        .set("changes", head.path("changes"));
    ArrayNode results = scenario.putArray("probes");
    for (JsonNode probe : report.path("probes")) {
      results.add(result((ObjectNode) probe));
    }
    report.put("headline", 0);
    report.putArray("ranking");
    report.put("confidence", "Each interval is of 95 %; differences are paired by replication.");
    int days = head.path("warmupDays").asInt();
    report
        .putObject("warmUp")
        .put("detected", false)
        .put("days", days)
        .put("about", "Given: " + days + " days.")
        .putArray("pilots");
    report.putArray("assumptions");
    return StoredJson.write(report);
  }

  private static void define(ObjectNode definition) {
    definition.put("better", "NEITHER").put("kind", "built-in");
  }

  /** Completes a probe's result and gives what it says of the scenario. */
  private static ObjectNode result(ObjectNode probe) {
    define((ObjectNode) probe.path("definition"));
    String verdict = verdict(probe.path("difference")).name();
    probe.put("verdict", verdict).put("varianceRatio", Double.NaN);
    probe.set("baselineDaily", series(probe.path("baselineDaily")));
    probe.set("simulatedDaily", series(probe.path("simulatedDaily")));
    probe.putArray("groups");
    return JSON.objectNode()
        .put("metric", probe.path("definition").path("metric").asText())
        .put("risk", probe.path("risk").asText())
        .put("verdict", verdict)
        .<ObjectNode>set("simulated", probe.path("simulated"))
        .set("difference", probe.path("difference"));
  }

  /** Which direction is the good one was not kept: a certain change is a change. */
  private static Verdict verdict(JsonNode difference) {
    double low = difference.path("low").asDouble(Double.NaN);
    double high = difference.path("high").asDouble(Double.NaN);
    if (low == 0 && high == 0) {
      return Verdict.SAME;
    }
    return low > 0 || high < 0 ? Verdict.CHANGED : Verdict.NOT_DISTINGUISHABLE;
  }

  /** Only the mean of each day was kept; a band of no width is drawn where it lies. */
  private static ObjectNode series(JsonNode means) {
    return JSON.objectNode()
        .<ObjectNode>set("mean", means)
        .<ObjectNode>set("p10", means)
        .set("p90", means);
  }
}
