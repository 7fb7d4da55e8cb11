package hms.esr.server.run;

import hms.esr.server.digest.Fingerprint;
import hms.esr.server.report.ReportBuilder.ArmObservations;
import hms.esr.server.runtime.UnitResult;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Folds the units of one arm into what a report needs. Units come in any order and are folded in
 * the order of their replications, so that the sums are the same bits whoever computed what when.
 */
final class RunFold {
  private final int days;
  private final double[][] values;
  private final double[][] sums;
  private final int[][] counts;
  private final TreeMap<Integer, UnitResult> waiting = new TreeMap<>();
  private final Fingerprint digests = new Fingerprint();
  private int folded;

  RunFold(int metrics, int days, int replications) {
    this.days = days;
    this.values = new double[metrics][replications];
    this.sums = new double[metrics][days];
    this.counts = new int[metrics][days];
  }

  synchronized void add(int replication, UnitResult result) {
    if (replication < folded || waiting.containsKey(replication)) {
      throw new IllegalStateException("replication " + replication + " was folded before");
    }
    waiting.put(replication, result);
    while (!waiting.isEmpty() && waiting.firstKey() == folded) {
      fold(waiting.pollFirstEntry().getValue());
    }
  }

  private void fold(UnitResult result) {
    digests.add(result.digest());
    for (int metric = 0; metric < values.length; metric++) {
      values[metric][folded] = result.values()[metric];
      for (int day = 0; day < days; day++) {
        double value = result.daily()[metric][day];
        if (!Double.isNaN(value)) {
          sums[metric][day] += value;
          counts[metric][day]++;
        }
      }
    }
    folded++;
  }

  /** What was observed for a metric; all replications must be there. */
  synchronized ArmObservations observations(int metric) {
    requireWhole();
    List<Double> daily = new ArrayList<>(days);
    for (int day = 0; day < days; day++) {
      int count = counts[metric][day];
      daily.add(count == 0 ? Double.NaN : sums[metric][day] / count);
    }
    return new ArmObservations(values[metric].clone(), daily);
  }

  /** The digest over all units, in the order of replications; to be asked once. */
  synchronized String digest() {
    requireWhole();
    return digests.hex();
  }

  private void requireWhole() {
    if (values.length > 0 && folded < values[0].length) {
      throw new IllegalStateException("only " + folded + " replications are there");
    }
  }
}
