package hms.esr.server.probe;

import hms.esr.city.blueprint.NearestName;
import hms.esr.server.refusal.FieldProblem;
import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import hms.esr.server.sandbox.Sandbox;
import hms.esr.server.sandbox.SandboxRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Picks the metrics that a sandbox's reports show. */
@ApplicationScoped
public class ProbePicking {
  private final ProbePicks picks;
  private final ProbeCatalog catalog;
  private final SandboxRegister sandboxes;

  ProbePicking(ProbePicks picks, ProbeCatalog catalog, SandboxRegister sandboxes) {
    this.picks = picks;
    this.catalog = catalog;
    this.sandboxes = sandboxes;
  }

  /**
   * Sets a sandbox's picks, in the report's order; earlier ones no longer count.
   *
   * @throws Refused naming each metric that is unknown or picked twice
   */
  public List<CatalogEntry> pick(String boxId, List<String> metrics) {
    Sandbox sandbox = sandboxes.findReady(boxId);
    Map<String, CatalogEntry> known = byName(sandbox);
    List<FieldProblem> problems = new ArrayList<>();
    for (int i = 0; i < metrics.size(); i++) {
      String metric = metrics.get(i);
      if (!known.containsKey(metric)) {
        problems.add(new FieldProblem("/metrics/" + i, unknown(metric, known)));
      } else if (metrics.indexOf(metric) < i) {
        problems.add(
            new FieldProblem("/metrics/" + i, "'" + metric + "' is picked twice; leave one out."));
      }
    }
    if (!problems.isEmpty()) {
      throw new Refused(
          RefusalKind.UNPROCESSABLE,
          metrics.stream().allMatch(known::containsKey) ? "picked-twice" : "unknown-metric",
          problems.size() == 1
              ? problems.getFirst().detail()
              : problems.size() + " metrics cannot be picked; errors[] names each.",
          problems);
    }
    picks.replace(boxId, metrics);
    return metrics.stream().<CatalogEntry>map(known::get).toList();
  }

  /**
   * A sandbox's picks, in the report's order.
   *
   * @throws Refused when the sandbox is not there
   */
  public List<CatalogEntry> picked(String boxId) {
    Map<String, CatalogEntry> known = byName(sandboxes.find(boxId));
    return picks.of(boxId).stream()
        .map(ProbePick::metric)
        .filter(known::containsKey)
        .<CatalogEntry>map(known::get)
        .toList();
  }

  private Map<String, CatalogEntry> byName(Sandbox sandbox) {
    return catalog.all(sandbox.source()).stream()
        .collect(Collectors.toMap(CatalogEntry::metric, Function.identity()));
  }

  private static String unknown(String metric, Map<String, CatalogEntry> known) {
    List<String> nearest = NearestName.of(metric, known.keySet().stream().sorted().toList());
    return "There is no metric '"
        + metric
        + "'"
        + (nearest.isEmpty()
            ? "; GET /api/esr/probes/catalog lists all."
            : "; did you mean " + String.join(" or ", nearest) + "?");
  }
}
