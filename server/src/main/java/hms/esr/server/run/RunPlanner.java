package hms.esr.server.run;

import hms.esr.city.City;
import hms.esr.city.blueprint.Better;
import hms.esr.city.blueprint.MetricBlueprint;
import hms.esr.city.blueprint.Threshold;
import hms.esr.cloner.ClonedCity;
import hms.esr.server.city.Cities;
import hms.esr.server.probe.ProbePick;
import hms.esr.server.probe.ProbePicks;
import hms.esr.server.refusal.Refused;
import hms.esr.server.report.Limit;
import hms.esr.server.report.ProbeDefinition;
import hms.esr.server.runtime.RuntimeBox;
import hms.esr.server.sandbox.Sandbox;
import hms.esr.server.sandbox.SandboxClones;
import hms.esr.server.sandbox.SandboxRegister;
import hms.esr.server.scenario.Scenario;
import hms.esr.server.scenario.Scenarios;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns an order into a plan that needs nothing else, or refuses it. */
@ApplicationScoped
public class RunPlanner {
  private final SandboxRegister sandboxes;
  private final SandboxClones clones;
  private final Scenarios scenarios;
  private final ProbePicks picks;
  private final Cities cities;

  RunPlanner(
      SandboxRegister sandboxes,
      SandboxClones clones,
      Scenarios scenarios,
      ProbePicks picks,
      Cities cities) {
    this.sandboxes = sandboxes;
    this.clones = clones;
    this.scenarios = scenarios;
    this.picks = picks;
    this.cities = cities;
  }

  /**
   * The plan of an order.
   *
   * @throws Refused when the sandbox is not there or not ready, has no scenario or no probes
   */
  public RunPlan plan(RunOrder order) {
    Sandbox sandbox = sandboxes.findReady(order.box());
    Scenario scenario = scenario(order);
    City city = cities.city(sandbox.source());
    ClonedCity clone = clones.of(sandbox);
    return new RunPlan(
        sandbox.runtime(),
        new RuntimeBox(sandbox.boxId(), sandbox.source(), sandbox.population(), sandbox.seed()),
        sandbox.name(),
        scenario.scenarioId(),
        scenario.name(),
        scenario.question(),
        ChangeLines.of(clone, scenario.changes()),
        Policies.of(city.blueprint(), clone, List.of()),
        Policies.of(city.blueprint(), clone, scenario.changes()),
        city.blueprint().name(),
        city.blueprint().starts(),
        order.mode(),
        seed(order.seed(), sandbox),
        order.warmupDays(),
        order.days(),
        order.replications(),
        probes(sandbox, city),
        scenario.warnings());
  }

  private static long seed(@Nullable Long wanted, Sandbox sandbox) {
    return wanted == null ? sandbox.seed() : wanted;
  }

  private Scenario scenario(RunOrder order) {
    String wanted = order.scenario();
    if (wanted == null) {
      return scenarios
          .newest(order.box())
          .orElseThrow(
              () ->
                  Refused.field(
                      "no-scenario",
                      "/scenario",
                      "Sandbox "
                          + order.box()
                          + " has no scenario to compare with the unchanged city. Add one with POST"
                          + " /api/esr/scenarios."));
    }
    return scenarios
        .byId(wanted)
        .filter(found -> found.boxId().equals(order.box()))
        .orElseThrow(() -> unknownScenario(order.box(), wanted));
  }

  private Refused unknownScenario(String box, String wanted) {
    List<String> known = scenarios.of(box).stream().map(Scenario::scenarioId).toList();
    return Refused.field(
        "unknown-scenario",
        "/scenario",
        "Sandbox "
            + box
            + " has no scenario '"
            + wanted
            + "'. "
            + (known.isEmpty()
                ? "It has none yet; add one with POST /api/esr/scenarios."
                : "It has: " + String.join(", ", known) + "."));
  }

  private List<ProbeDefinition> probes(Sandbox sandbox, City city) {
    List<ProbeDefinition> probes = new ArrayList<>();
    for (ProbePick pick : picks.of(sandbox.boxId())) {
      int index = city.metricIndex(pick.metric());
      if (index < 0) {
        throw Refused.field(
            "unknown-metric",
            "/box",
            "The metric '"
                + pick.metric()
                + "' was picked, but the city '"
                + sandbox.source()
                + "' has it no more. Pick again with POST /api/esr/probes.");
      }
      probes.add(definition(city.metrics().get(index)));
    }
    if (probes.isEmpty()) {
      throw Refused.field(
          "no-probes",
          "/box",
          "No metrics are picked in sandbox "
              + sandbox.boxId()
              + ", so a run would report nothing. Pick some with POST /api/esr/probes {"
              + " \"box\":\""
              + sandbox.boxId()
              + "\", \"metrics\":[ ... ] }; GET /api/esr/probes/catalog lists them.");
    }
    return probes;
  }

  private static ProbeDefinition definition(MetricBlueprint metric) {
    return new ProbeDefinition(
        metric.name(),
        metric.title(),
        metric.icon(),
        metric.unit(),
        metric.about(),
        metric.decimals(),
        better(metric.better()),
        limit(metric.threshold()),
        "built-in",
        metric.definedIn());
  }

  private static ProbeDefinition.Better better(Better better) {
    return switch (better) {
      case HIGHER -> ProbeDefinition.Better.HIGHER;
      case LOWER -> ProbeDefinition.Better.LOWER;
      case NEITHER -> ProbeDefinition.Better.NEITHER;
    };
  }

  private static @Nullable Limit limit(@Nullable Threshold threshold) {
    if (threshold == null) {
      return null;
    }
    Limit.Side side =
        switch (threshold.side()) {
          case ABOVE -> Limit.Side.ABOVE;
          case BELOW -> Limit.Side.BELOW;
        };
    return new Limit(side, threshold.value(), threshold.text());
  }
}
