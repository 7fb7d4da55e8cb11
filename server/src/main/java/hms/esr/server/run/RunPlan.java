package hms.esr.server.run;

import hms.esr.server.report.ProbeDefinition;
import hms.esr.server.runtime.ArmUnit;
import hms.esr.server.runtime.Policy;
import hms.esr.server.runtime.RuntimeBox;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a run needs, fixed when it is recorded: a run done again after a crash reads nothing
 * else, so a scenario edited meanwhile cannot change it.
 *
 * @param runtime the name of the runtime that computes it
 * @param box the sandbox
 * @param boxName the name its owner gave it
 * @param scenario the scenario's id
 * @param scenarioName its name
 * @param question what it wants to know
 * @param changes its changes, one line each
 * @param baseline the policy as cloned
 * @param simulated the policy as changed
 * @param city the city's name
 * @param starts the city's date of the first day of the warm-up
 * @param mode when the change starts
 * @param seed of every draw
 * @param warmupDays virtual days before measuring starts
 * @param days measured virtual days
 * @param replications of each arm
 * @param probes what is reported, in the order of picking
 * @param warnings what a reader of the report should know
 */
public record RunPlan(
    String runtime,
    RuntimeBox box,
    String boxName,
    String scenario,
    String scenarioName,
    @Nullable String question,
    List<String> changes,
    Policy baseline,
    Policy simulated,
    String city,
    LocalDate starts,
    RunMode mode,
    long seed,
    int warmupDays,
    int days,
    int replications,
    List<ProbeDefinition> probes,
    List<String> warnings) {
  public RunPlan {
    changes = List.copyOf(changes);
    probes = List.copyOf(probes);
    warnings = List.copyOf(warnings);
  }

  /** How many units it has. */
  int unitCount() {
    return Arm.values().length * replications;
  }

  /** The names of its metrics, in order. */
  List<String> metrics() {
    List<String> names = new ArrayList<>();
    probes.forEach(probe -> names.add(probe.metric()));
    return names;
  }

  ArmUnit unit(Arm arm, int replication) {
    boolean switches = arm == Arm.SIMULATED && mode == RunMode.TRANSITION;
    Policy first = arm == Arm.BASELINE || switches ? baseline : simulated;
    return new ArmUnit(
        box,
        first,
        switches ? simulated : null,
        seed,
        replication,
        warmupDays,
        days,
        metrics(),
        List.of());
  }
}
