package hms.esr.server.run.study;

import hms.esr.kernel.statistics.Mser5;
import hms.esr.server.report.DailySeries;
import hms.esr.server.report.ProbeDefinition;
import hms.esr.server.report.WarmUp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the warm-up from a few long replications that start in the empty city: MSER-5 on the daily
 * mean of each metric and arm; the longest of the cuts counts, for one window serves all metrics.
 */
final class WarmUpPilot {
  /** Sixteen weeks: a cut of eight can still be told from a series that never settles. */
  static final int DAYS = 112;

  static final int REPLICATIONS = 5;

  /** A series that is not observed on most of its days says nothing about settling. */
  private static final double LEAST_OBSERVED = 0.8;

  private final List<ArmPlan> arms;
  private final List<ArmFold> folds = new ArrayList<>();
  private final List<ProbeDefinition> probes;
  private @Nullable WarmUp found;

  WarmUpPilot(List<ArmPlan> arms, List<ProbeDefinition> probes) {
    this.arms = arms;
    this.probes = probes;
    arms.forEach(arm -> folds.add(new ArmFold(probes.size(), DAYS, true)));
  }

  ArmPlan plan(int arm) {
    return arms.get(arm);
  }

  ArmFold fold(int arm) {
    return folds.get(arm);
  }

  List<Unit> units() {
    List<Unit> units = new ArrayList<>();
    for (int replication = 0; replication < REPLICATIONS; replication++) {
      for (int arm = 0; arm < arms.size(); arm++) {
        units.add(new Unit(Unit.Kind.PILOT, arm, replication));
      }
    }
    return units;
  }

  /** What was found; to be asked when all pilot units are there. */
  WarmUp result() {
    WarmUp result = found == null ? detected() : found;
    found = result;
    return result;
  }

  private WarmUp detected() {
    List<WarmUp.Pilot> pilots = new ArrayList<>();
    int longest = 0;
    List<String> restless = new ArrayList<>();
    for (int metric = 0; metric < probes.size(); metric++) {
      String name = probes.get(metric).metric();
      for (int arm = 0; arm < arms.size(); arm++) {
        DailySeries daily = folds.get(arm).observations(metric, name).daily();
        double[] series = daily.mean().stream().mapToDouble(Double::doubleValue).toArray();
        if (observed(series) < LEAST_OBSERVED) {
          continue;
        }
        int cut = Mser5.truncation(series);
        if (2 * cut >= DAYS - Mser5.BATCH && !restless.contains(name)) {
          restless.add(name);
        }
        longest = Math.max(longest, cut);
        pilots.add(new WarmUp.Pilot(name, arms.get(arm).id(), daily.mean(), cut));
      }
    }
    return new WarmUp(true, longest, about(longest, restless), pilots);
  }

  private static double observed(double[] series) {
    int count = 0;
    for (double value : series) {
      count += Double.isNaN(value) ? 0 : 1;
    }
    return (double) count / series.length;
  }

  private static String about(int days, List<String> restless) {
    String found =
        "Detected: "
            + days
            + " days, the longest cut that MSER-5 (K. P. White, M. J. Cobb, S. C. Spratt, Winter"
            + " Simulation Conference 2000, 755) makes in the daily means of the picked metrics over "
            + REPLICATIONS
            + " pilot replications of "
            + DAYS
            + " days from the empty city.";
    return restless.isEmpty()
        ? found
        : found + " Not settled within the pilots: " + String.join(", ", restless) + ".";
  }
}
