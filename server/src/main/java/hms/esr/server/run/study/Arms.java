package hms.esr.server.run.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The arms of an experiment, with what was observed of each and how much was asked for. */
final class Arms {
  /** So many arms stay compiled side by side; of more, one is done after the other. */
  private static final int SIDE_BY_SIDE = 8;

  private final int metrics;
  private final int days;
  private final List<ArmPlan> plans = new ArrayList<>();
  private final List<ArmFold> folds = new ArrayList<>();
  private final List<Integer> asked = new ArrayList<>();

  Arms(int metrics, int days) {
    this.metrics = metrics;
    this.days = days;
  }

  /** Adds an arm and gives its index. */
  int add(ArmPlan plan, boolean detailed) {
    plans.add(plan);
    folds.add(new ArmFold(metrics, days, detailed));
    asked.add(0);
    return plans.size() - 1;
  }

  int size() {
    return plans.size();
  }

  ArmPlan plan(int arm) {
    return plans.get(arm);
  }

  ArmFold fold(int arm) {
    return folds.get(arm);
  }

  /** Replications that are there. */
  int replications(int arm) {
    return folds.get(arm).replications();
  }

  /** The first so many values of a metric. */
  double[] values(int arm, int metric, int replications) {
    return Arrays.copyOf(folds.get(arm).values(metric), replications);
  }

  /** Asks for what these arms lack of so many replications. */
  List<Unit> upTo(int replications, List<Integer> arms) {
    List<Unit> units = new ArrayList<>();
    if (arms.size() > SIDE_BY_SIDE) {
      for (int arm : arms) {
        for (int replication = asked.get(arm); replication < replications; replication++) {
          units.add(new Unit(Unit.Kind.MEASURED, arm, replication));
        }
      }
    } else {
      for (int replication = 0; replication < replications; replication++) {
        for (int arm : arms) {
          if (replication >= asked.get(arm)) {
            units.add(new Unit(Unit.Kind.MEASURED, arm, replication));
          }
        }
      }
    }
    arms.forEach(arm -> asked.set(arm, Math.max(asked.get(arm), replications)));
    return units;
  }

  /** Indexes of all arms. */
  List<Integer> all() {
    List<Integer> all = new ArrayList<>();
    for (int arm = 0; arm < plans.size(); arm++) {
      all.add(arm);
    }
    return all;
  }
}
