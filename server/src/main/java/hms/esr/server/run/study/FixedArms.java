package hms.esr.server.run.study;

import hms.esr.server.report.Precision;
import hms.esr.server.report.ProbeDefinition;
import java.util.ArrayList;
import java.util.List;

/** Arms that are known from the start: scenarios, or the points of a sweep. */
final class FixedArms implements Design {
  private final Arms arms;
  private final Replications replications;
  private final PrecisionRule rule;
  private final int headline;
  private boolean begun;

  FixedArms(Arms arms, Replications replications, List<ProbeDefinition> probes, int headline) {
    this.arms = arms;
    this.replications = replications;
    this.rule = new PrecisionRule(arms, replications, probes);
    this.headline = headline;
  }

  @Override
  public List<Unit> next() {
    if (!begun) {
      begun = true;
      return arms.upTo(replications.first(), arms.all());
    }
    return arms.upTo(rule.wanted(), arms.all());
  }

  @Override
  public int expectedUnits() {
    return arms.size() * replications.first();
  }

  @Override
  public List<ArmPlan> pilots() {
    List<ArmPlan> pilots = new ArrayList<>(List.of(arms.plan(0)));
    if (arms.size() > 1) {
      pilots.add(arms.plan(1));
    }
    if (arms.size() > 2) {
      pilots.add(arms.plan(arms.size() - 1));
    }
    return pilots;
  }

  @Override
  public int headline() {
    return headline;
  }

  Precision precision() {
    return rule.result();
  }
}
