package hms.esr.server.run;

import hms.esr.server.report.Bonferroni;
import hms.esr.server.report.Estimate;
import hms.esr.server.report.ProbeDefinition;
import hms.esr.server.report.ProbeDefinition.Better;
import hms.esr.server.report.Ranking;
import hms.esr.server.run.study.Experiment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranks arms by a metric. An arm joins the tier above unless its paired difference to that tier's
 * first is certain, at the level corrected for all pairs of arms (Bonferroni).
 */
final class Tiers {
  private Tiers() {}

  static Ranking of(ProbeDefinition definition, Experiment experiment, int metric) {
    int count = experiment.armCount();
    int replications =
        IntStream.range(0, count)
            .map(arm -> experiment.observed(arm).replications())
            .min()
            .orElse(0);
    List<Arm> arms = new ArrayList<>();
    for (int arm = 0; arm < count; arm++) {
      double[] values = experiment.values(arm, metric, replications);
      double mean = Estimate.of(values).mean();
      // An arm in which nothing was observed has no rank.
      if (!Double.isNaN(mean)) {
        arms.add(new Arm(experiment.armPlan(arm).id(), values, mean));
      }
    }
    Comparator<Arm> byMean = Comparator.comparingDouble(Arm::mean);
    arms.sort(definition.better() == Better.HIGHER ? byMean.reversed() : byMean);
    double level = Bonferroni.level(Estimate.LEVEL, count * (count - 1) / 2);
    List<List<String>> tiers = new ArrayList<>();
    Arm first = null;
    for (Arm arm : arms) {
      if (first == null || differ(first, arm, level)) {
        first = arm;
        tiers.add(new ArrayList<>());
      }
      tiers.getLast().add(arm.id());
    }
    return new Ranking(definition.metric(), tiers);
  }

  private record Arm(String id, double[] values, double mean) {}

  private static boolean differ(Arm one, Arm other, double level) {
    Estimate difference = Estimate.ofDifferences(one.values(), other.values(), level);
    return difference.hasInterval() && (difference.low() > 0 || difference.high() < 0);
  }
}
