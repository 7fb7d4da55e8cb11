package hms.esr.server.run.study;

import hms.esr.server.runtime.Policy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A city of a comparison.
 *
 * @param id {@code baseline}, a scenario's id, or a point's value
 * @param name for people
 * @param question what the scenario wants to know; null when it does not say
 * @param changes against the unchanged city, one line each
 * @param policy how it is run
 * @param before the policy that it is a change of; null for a city that is none
 */
public record ArmPlan(
    String id,
    String name,
    @Nullable String question,
    List<String> changes,
    Policy policy,
    @Nullable Policy before) {
  /** The id of the unchanged city. */
  public static final String BASELINE = "baseline";

  public ArmPlan {
    changes = List.copyOf(changes);
  }

  /** The unchanged city. */
  public static ArmPlan baseline(Policy policy) {
    return new ArmPlan(BASELINE, BASELINE, null, List.of(), policy, null);
  }

  /** A further change of this city: the parameter set. */
  ArmPlan changedTo(Parameter parameter, double value) {
    String change = parameter.title() + " = " + Parameter.text(value);
    List<String> all = new ArrayList<>(changes);
    all.add(change);
    return new ArmPlan(
        Parameter.text(value),
        change,
        question,
        all,
        parameter.at(policy, value),
        before == null ? policy : before);
  }

  /** The same city in a world where an assumption is another: before its change and after. */
  ArmPlan assuming(Parameter parameter, double value) {
    return new ArmPlan(
        id + ", " + parameter.title() + " = " + Parameter.text(value),
        name,
        question,
        changes,
        parameter.at(policy, value),
        before == null ? null : parameter.at(before, value));
  }
}
