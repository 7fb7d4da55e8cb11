package hms.esr.server.run.study;

import hms.esr.kernel.statistics.QuantileSketch;
import hms.esr.server.digest.Fingerprint;
import hms.esr.server.report.ArmObservations;
import hms.esr.server.report.DailySeries;
import hms.esr.server.runtime.ProbeFailure;
import hms.esr.server.runtime.UnitResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Folds the units of one arm into what a report needs. Units come in any order and are folded in
 * the order of their replications, so that the sums are the same bits whoever computed what when.
 */
public final class ArmFold {
  /** Bands are drawn from so many replications at most: more would not be seen, but kept. */
  private static final int MOST_BANDED = 200;

  private final int metrics;
  private final int days;
  private final boolean detailed;
  private final List<double[]> values = new ArrayList<>();
  private final List<double[][]> banded = new ArrayList<>();
  private final List<List<double @Nullable []>> groups = new ArrayList<>();
  private final double[][] sums;
  private final int[][] counts;
  private final @Nullable QuantileSketch[] distributions;
  private final TreeMap<String, ProbeFailure> failures = new TreeMap<>();
  private final TreeMap<Integer, UnitResult> waiting = new TreeMap<>();
  private final Fingerprint digests = new Fingerprint();
  private @Nullable String firstDigest;

  /**
   * Nothing folded yet.
   *
   * @param detailed whether days, groups and single values are kept beside the means
   */
  ArmFold(int metrics, int days, boolean detailed) {
    this.metrics = metrics;
    this.days = days;
    this.detailed = detailed;
    this.sums = detailed ? new double[metrics][days] : new double[0][];
    this.counts = detailed ? new int[metrics][days] : new int[0][];
    this.distributions = new QuantileSketch[metrics];
  }

  synchronized void add(int replication, UnitResult result) {
    if (replication < values.size() || waiting.containsKey(replication)) {
      throw new IllegalStateException("replication " + replication + " was folded before");
    }
    waiting.put(replication, result);
    while (!waiting.isEmpty() && waiting.firstKey() == values.size()) {
      fold(waiting.pollFirstEntry().getValue());
    }
  }

  private void fold(UnitResult result) {
    digests.add(result.digest());
    if (firstDigest == null) {
      firstDigest = result.digest();
    }
    result.failures().forEach(failures::putIfAbsent);
    if (detailed) {
      foldDetail(result);
    }
    values.add(result.values());
  }

  private void foldDetail(UnitResult result) {
    if (banded.size() < MOST_BANDED) {
      banded.add(result.daily());
    }
    groups.add(result.groups());
    for (int metric = 0; metric < metrics; metric++) {
      for (int day = 0; day < days; day++) {
        double value = result.daily()[metric][day];
        if (!Double.isNaN(value)) {
          sums[metric][day] += value;
          counts[metric][day]++;
        }
      }
      QuantileSketch seen = result.distributions().get(metric);
      if (seen != null) {
        QuantileSketch merged = distributions[metric];
        if (merged == null) {
          merged = new QuantileSketch();
          distributions[metric] = merged;
        }
        merged.add(seen);
      }
    }
  }

  /** How many replications are folded. */
  public synchronized int replications() {
    return values.size();
  }

  /** A metric's value over the measured days, by replication. */
  synchronized double[] values(int metric) {
    requireNoGap();
    return values.stream().mapToDouble(replication -> replication[metric]).toArray();
  }

  /** What was observed for a metric, by the name it may have failed under. */
  public synchronized ArmObservations observations(int metric, String name) {
    return new ArmObservations(
        values(metric), daily(metric), groups(metric), distributions[metric], failure(name));
  }

  /** Why a metric of this name failed in this arm; null when it did not. */
  public synchronized @Nullable String failure(String name) {
    ProbeFailure failure = failures.get(name);
    return failure == null ? null : text(failure);
  }

  private static String text(ProbeFailure failure) {
    return failure.line() == 0
        ? failure.cause()
        : "line " + failure.line() + ": " + failure.cause();
  }

  private DailySeries daily(int metric) {
    if (!detailed) {
      return DailySeries.none();
    }
    List<Double> means = new ArrayList<>(days);
    List<Double> low = new ArrayList<>(days);
    List<Double> high = new ArrayList<>(days);
    for (int day = 0; day < days; day++) {
      int count = counts[metric][day];
      means.add(count == 0 ? Double.NaN : sums[metric][day] / count);
      double[] ordered = ordered(metric, day);
      low.add(quantile(ordered, 0.1));
      high.add(quantile(ordered, 0.9));
    }
    return new DailySeries(means, low, high);
  }

  private double[] ordered(int metric, int day) {
    double[] ordered =
        banded.stream()
            .mapToDouble(replication -> replication[metric][day])
            .filter(value -> !Double.isNaN(value))
            .toArray();
    Arrays.sort(ordered);
    return ordered;
  }

  /** Between the two nearest of the ordered values (type 7 of Hyndman and Fan, 1996). */
  private static double quantile(double[] ordered, double p) {
    if (ordered.length == 0) {
      return Double.NaN;
    }
    double position = p * (ordered.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, ordered.length - 1);
    return ordered[below] + (position - below) * (ordered[above] - ordered[below]);
  }

  private List<double[]> groups(int metric) {
    List<double[]> byGroup = new ArrayList<>();
    for (int replication = 0; replication < groups.size(); replication++) {
      double[] observed = groups.get(replication).get(metric);
      if (observed == null) {
        return List.of();
      }
      while (byGroup.size() < observed.length) {
        byGroup.add(new double[groups.size()]);
      }
      for (int group = 0; group < observed.length; group++) {
        byGroup.get(group)[replication] = observed[group];
      }
    }
    return byGroup;
  }

  /** The digest over all units, in the order of replications; to be asked once. */
  public synchronized String digest() {
    requireNoGap();
    return digests.hex();
  }

  /** The digest of the first unit. */
  synchronized String firstDigest() {
    if (firstDigest == null) {
      throw new IllegalStateException("no replication is there");
    }
    return firstDigest;
  }

  private void requireNoGap() {
    if (!waiting.isEmpty() || values.isEmpty()) {
      throw new IllegalStateException("only " + values.size() + " replications are there");
    }
  }
}
