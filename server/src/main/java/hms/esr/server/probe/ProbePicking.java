package hms.esr.server.probe;

import hms.esr.city.blueprint.NearestName;
import hms.esr.server.refusal.FieldProblem;
import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import hms.esr.server.sandbox.SandboxRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    String source = sandboxes.findReady(boxId).source();
    List<CatalogEntry> entries = new ArrayList<>();
    List<FieldProblem> problems = new ArrayList<>();
    boolean unknown = false;
    for (int i = 0; i < metrics.size(); i++) {
      String metric = metrics.get(i);
      Optional<CatalogEntry> entry = catalog.find(source, metric);
      if (entry.isEmpty()) {
        unknown = true;
        problems.add(new FieldProblem("/metrics/" + i, unknown(metric, source)));
      } else if (metrics.indexOf(metric) < i) {
        problems.add(
            new FieldProblem("/metrics/" + i, "'" + metric + "' is picked twice; leave one out."));
      } else {
        entries.add(entry.get());
      }
    }
    if (!problems.isEmpty()) {
      throw new Refused(
          RefusalKind.UNPROCESSABLE,
          unknown ? "unknown-metric" : "picked-twice",
          problems.size() == 1
              ? problems.getFirst().detail()
              : problems.size() + " metrics cannot be picked; errors[] names each.",
          problems);
    }
    picks.replace(boxId, metrics);
    return entries;
  }

  /**
   * A sandbox's picks, in the report's order.
   *
   * @throws Refused when the sandbox is not there
   */
  public List<CatalogEntry> picked(String boxId) {
    String source = sandboxes.find(boxId).source();
    return picks.of(boxId).stream()
        .map(ProbePick::metric)
        .flatMap(metric -> catalog.find(source, metric).stream())
        .toList();
  }

  private String unknown(String metric, String source) {
    Optional<String> broken = catalog.whyBroken(metric);
    if (broken.isPresent()) {
      return "The metric '" + metric + "' cannot be picked: " + broken.get();
    }
    List<String> nearest = NearestName.of(metric, catalog.names(source));
    return "There is no metric '"
        + metric
        + "'"
        + (nearest.isEmpty()
            ? "; GET /api/esr/probes/catalog lists all."
            : "; did you mean " + String.join(" or ", nearest) + "?");
  }
}
