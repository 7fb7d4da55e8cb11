package hms.esr.server.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hms.esr.city.City;
import hms.esr.city.blueprint.Better;
import hms.esr.city.blueprint.MetricBlueprint;
import hms.esr.city.blueprint.ServiceBlueprint;
import hms.esr.city.blueprint.Threshold;
import hms.esr.cloner.ClonedCity;
import hms.esr.cloner.ClonedService;
import hms.esr.server.city.Cities;
import hms.esr.server.probe.CustomDefinition;
import hms.esr.server.probe.ProbeDefinitions;
import hms.esr.server.probe.ProbePick;
import hms.esr.server.probe.ProbePicks;
import hms.esr.server.refusal.Refused;
import hms.esr.server.report.Limit;
import hms.esr.server.report.ProbeDefinition;
import hms.esr.server.run.study.ArmPlan;
import hms.esr.server.run.study.Replications;
import hms.esr.server.run.study.Study;
import hms.esr.server.runtime.CustomProbe;
import hms.esr.server.runtime.Policy;
import hms.esr.server.runtime.RuntimeBox;
import hms.esr.server.sandbox.Sandbox;
import hms.esr.server.sandbox.SandboxClones;
import hms.esr.server.sandbox.SandboxRegister;
import hms.esr.server.scenario.Change;
import hms.esr.server.scenario.Scenario;
import hms.esr.server.scenario.Scenarios;
import hms.esr.server.store.StoredJson;
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
  private final ProbeDefinitions definitions;
  private final Cities cities;

  RunPlanner(
      SandboxRegister sandboxes,
      SandboxClones clones,
      Scenarios scenarios,
      ProbePicks picks,
      ProbeDefinitions definitions,
      Cities cities) {
    this.sandboxes = sandboxes;
    this.clones = clones;
    this.scenarios = scenarios;
    this.picks = picks;
    this.definitions = definitions;
    this.cities = cities;
  }

  /**
   * The plan of an order.
   *
   * @throws Refused when the sandbox is not there or not ready, has no scenario or no probes
   */
  public RunPlan plan(RunOrder order) {
    Sandbox sandbox = sandboxes.findReady(order.box());
    List<Scenario> chosen = scenarios(order);
    City city = cities.city(sandbox.source());
    ClonedCity clone = clones.of(sandbox);
    Policy unchanged = Policies.of(city.blueprint(), clone, List.of());
    Picked picked = picked(sandbox, city);
    List<String> metrics = picked.probes().stream().map(ProbeDefinition::metric).toList();
    StudyPlanner planner = new StudyPlanner(city.blueprint(), unchanged, metrics);
    Study study = planner.study(order.study());
    List<ArmPlan> arms = new ArrayList<>(List.of(ArmPlan.baseline(unchanged)));
    List<String> warnings = new ArrayList<>();
    for (Scenario scenario : chosen) {
      arms.add(arm(city, clone, unchanged, scenario));
      warnings.addAll(scenario.warnings());
    }
    RunPlan plan =
        new RunPlan(
            sandbox.runtime(),
            new RuntimeBox(sandbox.boxId(), sandbox.source(), sandbox.population(), sandbox.seed()),
            sandbox.name(),
            arms,
            unaltered(city, clone),
            study,
            unchangedValue(planner, study),
            city.blueprint().name(),
            city.blueprint().starts(),
            order.mode(),
            seed(order.seed(), sandbox),
            order.warmUp(),
            order.days(),
            order.replications(),
            picked.probes(),
            picked.custom(),
            Assumptions.of(city.blueprint(), unchanged, arms, metrics),
            warnings,
            request(order, sandbox, chosen));
    return bounded(plan);
  }

  /** The policy of a sandbox in which nothing was changed. */
  public Policy unchanged(Sandbox sandbox) {
    City city = cities.city(sandbox.source());
    return Policies.of(city.blueprint(), clones.of(sandbox), List.of());
  }

  private static ArmPlan arm(City city, ClonedCity clone, Policy unchanged, Scenario scenario) {
    return new ArmPlan(
        scenario.scenarioId(),
        scenario.name(),
        scenario.question(),
        ChangeLines.of(clone, scenario.changes()),
        Policies.of(city.blueprint(), clone, scenario.changes()),
        unchanged);
  }

  /** Through the same steps as a scenario's: every env is set to what it is. */
  private static Policy unaltered(City city, ClonedCity clone) {
    List<Change> changes = new ArrayList<>();
    for (ServiceBlueprint service : city.blueprint().services()) {
      for (ClonedService cloned : clone.services()) {
        if (cloned.name().equals(service.name())) {
          cloned
              .env()
              .forEach(
                  (name, value) -> changes.add(new Change.EnvChange(service.name(), name, value)));
        }
      }
    }
    return Policies.of(city.blueprint(), clone, changes);
  }

  private static double unchangedValue(StudyPlanner planner, Study study) {
    return switch (study) {
      case Study.Sweep sweep -> planner.unchanged(sweep.parameter());
      case Study.Goal goal -> planner.unchanged(goal.parameter());
      case Study.Comparison comparison -> Double.NaN;
      case Study.Sensitivity sensitivity -> Double.NaN;
    };
  }

  /** The caller's body, with what was left to us filled in. */
  private static String request(RunOrder order, Sandbox sandbox, List<Scenario> chosen) {
    ObjectNode body = order.given().deepCopy();
    if (chosen.size() == 1) {
      body.put("scenario", chosen.getFirst().scenarioId());
    }
    body.put("replications", order.replications().first());
    body.put("seed", seed(order.seed(), sandbox));
    body.put("mode", order.mode().word());
    if (!order.warmUp().detected()) {
      body.put("warmupDays", order.warmUp().days());
    }
    return StoredJson.write(body);
  }

  /** Replications may grow until the whole run reaches its bound, and no further. */
  private static RunPlan bounded(RunPlan plan) {
    requireBounded(plan);
    Replications wanted = plan.replications();
    int arms = Math.max(1, plan.expectedUnits() / wanted.first());
    int most = Math.clamp(RunOrder.MAX_UNITS / arms, wanted.first(), wanted.most());
    return plan.with(new Replications(wanted.first(), most, wanted.precision()));
  }

  private static void requireBounded(RunPlan plan) {
    int units = plan.expectedUnits();
    if (units > RunOrder.MAX_UNITS) {
      throw Refused.field(
          "too-much-work",
          "/replications",
          "The run would take "
              + units
              + " replications in all; at most "
              + RunOrder.MAX_UNITS
              + " are taken. Give fewer replications, points, factors or trajectories.");
    }
  }

  private static long seed(@Nullable Long wanted, Sandbox sandbox) {
    return wanted == null ? sandbox.seed() : wanted;
  }

  /** A sweep or a search is about the unchanged city, unless it names a scenario. */
  private List<Scenario> scenarios(RunOrder order) {
    if (!order.scenarios().isEmpty()) {
      return order.scenarios().stream().map(wanted -> scenario(order.box(), wanted)).toList();
    }
    boolean needsNone =
        order.study() instanceof StudyOrder.Sweep || order.study() instanceof StudyOrder.Goal;
    return needsNone ? List.of() : List.of(newest(order.box()));
  }

  private Scenario newest(String box) {
    return scenarios
        .newest(box)
        .orElseThrow(
            () ->
                Refused.field(
                    "no-scenario",
                    "/scenario",
                    "Sandbox "
                        + box
                        + " has no scenario to compare with the unchanged city. Add one with POST"
                        + " /api/esr/scenarios."));
  }

  private Scenario scenario(String box, String wanted) {
    return scenarios
        .byId(wanted)
        .filter(found -> found.boxId().equals(box))
        .orElseThrow(() -> unknownScenario(box, wanted));
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

  /** What is picked, in the order of the report, and the programs of what users defined. */
  private record Picked(List<ProbeDefinition> probes, List<CustomProbe> custom) {
    Picked() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private Picked picked(Sandbox sandbox, City city) {
    Picked picked = new Picked();
    for (ProbePick pick : picks.of(sandbox.boxId())) {
      int index = city.metricIndex(pick.metric());
      if (index >= 0) {
        picked.probes().add(definition(city.metrics().get(index)));
        continue;
      }
      CustomDefinition custom =
          definitions.find(pick.metric()).orElseThrow(() -> gone(pick.metric(), sandbox));
      picked.probes().add(custom.described());
      picked.custom().add(custom.program());
    }
    if (picked.probes().isEmpty()) {
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
    return picked;
  }

  private static Refused gone(String metric, Sandbox sandbox) {
    return Refused.field(
        "unknown-metric",
        "/box",
        "The metric '"
            + metric
            + "' was picked, but neither the city '"
            + sandbox.source()
            + "' nor a definition has it any more. Pick again with POST /api/esr/probes.");
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
