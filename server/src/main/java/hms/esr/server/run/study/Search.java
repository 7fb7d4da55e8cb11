package hms.esr.server.run.study;

import hms.esr.server.report.Bonferroni;
import hms.esr.server.report.Estimate;
import hms.esr.server.report.GoalResult;
import hms.esr.server.report.GoalResult.Check;
import hms.esr.server.report.GoalResult.Standing;
import hms.esr.server.report.ProbeDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Searches the smallest (or largest) value of a parameter that meets all conditions: the ends
 * first, then by halving between a value that meets them and one that does not, then a few values
 * beyond the answer, in case the response is not monotone. A value is taken only when the whole
 * interval of each condition's metric meets it; where an interval lies on both sides, replications
 * are added, up to the bound.
 */
final class Search implements Design {
  /** Values tried evenly where neither end meets the conditions. */
  private static final int GRID = 7;

  /** Values tried between the preferred end and the answer. */
  private static final int SPOT_CHECKS = 3;

  private final Arms arms;
  private final Study.Goal goal;
  private final Replications replications;
  private final List<ProbeDefinition> probes;
  private final ArmPlan from;
  private final double level;

  /** By rank: the distance of a value from the preferred end. */
  private final TreeMap<Integer, Tried> tried = new TreeMap<>();

  private final List<GoalResult.Step> steps = new ArrayList<>();
  private @Nullable Tried current;
  private @Nullable List<Integer> spots;

  private record Tried(int rank, int arm, List<Check> checks, boolean holds) {}

  Search(
      Arms arms,
      Study.Goal goal,
      Replications replications,
      List<ProbeDefinition> probes,
      ArmPlan from) {
    this.arms = arms;
    this.goal = goal;
    this.replications = replications;
    this.probes = probes;
    this.from = from;
    this.level =
        Bonferroni.level(
            Estimate.LEVEL, (expectedTries() + GRID) * goal.with().size() * mostLooks());
  }

  private int expectedTries() {
    int halvings = 32 - Integer.numberOfLeadingZeros(Math.max(1, goal.values().size() - 1));
    return halvings + 2 + SPOT_CHECKS;
  }

  /** An open check is looked at again with twice the replications, up to the bound. */
  private int mostLooks() {
    int looks = 1;
    for (int there = replications.first(); there < replications.most(); there *= 2) {
      looks++;
    }
    return looks;
  }

  /** The level of each check's interval, corrected for the number of looks there may be. */
  double level() {
    return level;
  }

  @Override
  public int expectedUnits() {
    return (1 + expectedTries()) * replications.first();
  }

  @Override
  public List<ArmPlan> pilots() {
    return List.of(
        arms.plan(0),
        from.changedTo(goal.parameter(), goal.values().getFirst()),
        from.changedTo(goal.parameter(), goal.values().getLast()));
  }

  @Override
  public List<Unit> next() {
    Tried now = current;
    if (now != null) {
      Tried seen = look(now);
      boolean open = seen.checks().stream().anyMatch(c -> c.standing() == Standing.OPEN);
      boolean fails = seen.checks().stream().anyMatch(c -> c.standing() == Standing.FAILS);
      int there = arms.replications(seen.arm());
      if (open && !fails && there < replications.most()) {
        return arms.upTo(Math.min(2 * there, replications.most()), List.of(seen.arm()));
      }
      tried.put(seen.rank(), seen);
      steps.add(new GoalResult.Step(value(seen.rank()), there, seen.checks()));
      current = null;
    }
    int rank = propose();
    if (rank < 0) {
      return arms.upTo(arms.replications(headline()), List.of(0));
    }
    int arm = arms.add(from.changedTo(goal.parameter(), value(rank)), true);
    current = new Tried(rank, arm, List.of(), false);
    return arms.upTo(replications.first(), tried.isEmpty() ? List.of(0, arm) : List.of(arm));
  }

  private Tried look(Tried now) {
    List<Check> checks = new ArrayList<>();
    boolean holds = true;
    for (Condition condition : goal.with()) {
      int metric = metric(condition.metric());
      double[] values = arms.values(now.arm(), metric, arms.replications(now.arm()));
      Estimate estimate = Estimate.of(values, level);
      Standing standing = condition.standing(estimate);
      holds &= standing == Standing.HOLDS;
      checks.add(
          new Check(condition.metric(), condition.text(), condition.bound(), estimate, standing));
    }
    return new Tried(now.rank(), now.arm(), checks, holds);
  }

  private int metric(String name) {
    for (int metric = 0; metric < probes.size(); metric++) {
      if (probes.get(metric).metric().equals(name)) {
        return metric;
      }
    }
    throw new IllegalStateException("the planner let an unmeasured metric pass: " + name);
  }

  private double value(int rank) {
    List<Double> values = goal.values();
    return goal.smallest() ? values.get(rank) : values.get(values.size() - 1 - rank);
  }

  /** The rank to try next, or -1 when the answer is known. */
  private int propose() {
    int last = goal.values().size() - 1;
    if (!tried.containsKey(0)) {
      return 0;
    }
    if (!tried.containsKey(last)) {
      return holds(0) ? -1 : last;
    }
    Tried best = best();
    if (best == null) {
      return untried(evenly(0, last, GRID));
    }
    Integer below = tried.lowerKey(best.rank());
    if (below != null && best.rank() - below > 1) {
      return (below + best.rank()) / 2;
    }
    if (spots == null) {
      spots = evenly(0, best.rank(), SPOT_CHECKS);
    }
    return untried(spots.stream().filter(rank -> rank < best.rank()).toList());
  }

  private boolean holds(int rank) {
    Tried at = tried.get(rank);
    return at != null && at.holds();
  }

  private @Nullable Tried best() {
    return tried.values().stream().filter(Tried::holds).findFirst().orElse(null);
  }

  private int untried(List<Integer> ranks) {
    return ranks.stream().filter(rank -> !tried.containsKey(rank)).findFirst().orElse(-1);
  }

  private static List<Integer> evenly(int from, int to, int count) {
    List<Integer> ranks = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      int rank = from + Math.round((float) (to - from) * i / (count + 1));
      if (rank > from && rank < to && !ranks.contains(rank)) {
        ranks.add(rank);
      }
    }
    return ranks;
  }

  /** The answer's arm; where there is none, that of the least preferred value tried. */
  @Override
  public int headline() {
    Tried best = best();
    if (best != null) {
      return best.arm();
    }
    return tried.isEmpty() ? 0 : tried.lastEntry().getValue().arm();
  }

  GoalResult result() {
    Tried best = best();
    return new GoalResult(
        goal.question(),
        goal.parameter().title(),
        goal.parameter().unit(),
        best != null,
        best == null ? Double.NaN : value(best.rank()),
        best == null ? notFound() : found(best),
        steps);
  }

  private String found(Tried best) {
    String answer = at(best) + ": " + said(best) + ".";
    Integer before = tried.lowerKey(best.rank());
    if (before == null) {
      return answer + " It is the end of the range that was searched.";
    }
    Tried miss = tried.get(before);
    return miss == null ? answer : answer + " At " + at(miss) + ": " + said(miss) + ".";
  }

  private String notFound() {
    List<String> open = new ArrayList<>();
    for (Tried one : tried.values()) {
      if (one.checks().stream().noneMatch(check -> check.standing() == Standing.FAILS)) {
        open.add(Parameter.text(value(one.rank())));
      }
    }
    String range =
        "No value from "
            + Parameter.text(goal.values().getFirst())
            + " to "
            + Parameter.text(goal.values().getLast())
            + " that was tried meets the conditions for certain.";
    return open.isEmpty()
        ? range
        : range
            + " Undecided after "
            + replications.most()
            + " replications: "
            + String.join(", ", open)
            + ". More replications (maxReplications) may decide.";
  }

  private String at(Tried one) {
    String unit = goal.parameter().unit();
    return Parameter.text(value(one.rank())) + (unit.isEmpty() ? "" : " " + unit);
  }

  private String said(Tried one) {
    List<String> parts = new ArrayList<>();
    for (Check check : one.checks()) {
      ProbeDefinition probe = probes.get(metric(check.metric()));
      String digits = "%." + (probe.decimals() + 2) + "f";
      Estimate estimate = check.estimate();
      parts.add(
          String.format(
              Locale.ROOT,
              "%s is " + digits + " (" + digits + " to " + digits + "), wanted %s: %s",
              check.metric(),
              estimate.mean(),
              estimate.low(),
              estimate.high(),
              check.condition(),
              switch (check.standing()) {
                case HOLDS -> "met";
                case FAILS -> "missed";
                case OPEN -> "open";
              }));
    }
    return String.join("; ", parts);
  }
}
