package hms.esr.city.engine;

import hms.esr.city.blueprint.Measure;
import hms.esr.kernel.process.Measurements;
import hms.esr.kernel.process.Simulation;
import hms.esr.kernel.staff.StaffPool;
import hms.esr.kernel.statistics.DailyLevel;
import hms.esr.kernel.statistics.DailyTally;
import hms.esr.kernel.statistics.QuantileSketch;
import hms.esr.kernel.statistics.SparseSketch;
import hms.esr.kernel.time.VirtualTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one metric from a finished simulation: over any days, or over all measured ones. */
final class MetricReader {
  private final Simulation simulation;
  private final Measurements measured;
  private final Index index;

  MetricReader(Simulation simulation, Index index) {
    this.simulation = simulation;
    this.measured = simulation.measured();
    this.index = index;
  }

  /** The metric over the measured days; quantiles come from their sketches. */
  double overall(Measure measure, int from, int days) {
    return switch (measure) {
      case Measure.Quantile quantile -> tallies(quantile.tallies()).quantile(quantile.p());
      case Measure.WaitQuantile quantile -> waits(quantile.pools()).quantile(quantile.p());
      default -> over(measure, from, days);
    };
  }

  /** The single values behind a mean or a quantile; null for what has none. */
  @Nullable SparseSketch distribution(Measure measure) {
    return switch (measure) {
      case Measure.Mean mean -> tallies(mean.tallies()).sparse();
      case Measure.Quantile quantile -> tallies(quantile.tallies()).sparse();
      case Measure.Wait wait -> waits(wait.pools()).sparse();
      case Measure.WaitQuantile quantile -> waits(quantile.pools()).sparse();
      case Measure.Count _,
          Measure.Sum _,
          Measure.Ratio _,
          Measure.Level _,
          Measure.Load _,
          Measure.Utilisation _,
          Measure.Overtime _,
          Measure.QueueLength _ ->
          null;
    };
  }

  private QuantileSketch tallies(List<String> names) {
    return merged(names, name -> tally(name).sketch());
  }

  private QuantileSketch waits(List<String> names) {
    return merged(names, name -> pool(name).waits().sketch());
  }

  private interface SketchOf {
    @Nullable QuantileSketch of(String name);
  }

  private static QuantileSketch merged(List<String> names, SketchOf sketches) {
    QuantileSketch first = sketches.of(names.getFirst());
    if (names.size() == 1 && first != null) {
      return first;
    }
    QuantileSketch all = new QuantileSketch();
    for (String name : names) {
      QuantileSketch one = sketches.of(name);
      if (one != null) {
        all.add(one);
      }
    }
    return all;
  }

  /** The metric over so many days from this one; a quantile is represented by the mean. */
  double over(Measure measure, int from, int days) {
    return switch (measure) {
      case Measure.Count count -> counted(count.counters(), from, days) / days;
      case Measure.Sum sum -> tallySum(sum.tallies(), from, days) / days;
      case Measure.Mean mean -> tallyMean(mean.tallies(), from, days);
      case Measure.Quantile quantile -> tallyMean(quantile.tallies(), from, days);
      case Measure.Ratio ratio ->
          quotient(counted(ratio.of(), from, days), counted(ratio.to(), from, days))
              * (ratio.percent() ? 100 : 1);
      case Measure.Level level ->
          total(level.cases(), from, days, (kind, day) -> open(kind).area(day))
              / VirtualTime.DAY_MS
              / days;
      case Measure.Load load ->
          hoursAHead(load.pools(), from, days, (name, day) -> pool(name).busy().area(day));
      case Measure.Overtime overtime ->
          hoursAHead(overtime.pools(), from, days, (name, day) -> pool(name).overtime().area(day));
      case Measure.Utilisation utilisation -> {
        List<String> pools = utilisation.pools();
        double busy = total(pools, from, days, (name, day) -> pool(name).busy().area(day));
        double planned = total(pools, from, days, (name, day) -> pool(name).planned().area(day));
        yield 100 * quotient(busy, planned);
      }
      case Measure.QueueLength queue ->
          total(queue.pools(), from, days, (name, day) -> pool(name).queue().area(day))
              / VirtualTime.DAY_MS
              / days;
      case Measure.Wait wait -> waitMean(wait.pools(), from, days);
      case Measure.WaitQuantile quantile -> waitMean(quantile.pools(), from, days);
    };
  }

  /** What one of several names adds on a day. */
  private interface OnDay {
    double value(String name, int day);
  }

  /** Summed by name, then by day: the order is part of the result's bits. */
  private static double total(List<String> names, int from, int days, OnDay onDay) {
    double sum = 0;
    for (String name : names) {
      for (int day = from; day < from + days; day++) {
        sum += onDay.value(name, day);
      }
    }
    return sum;
  }

  /** Where there is nothing to divide by, as on a day off, nothing is measured. */
  static double quotient(double of, double to) {
    return to == 0 ? Double.NaN : of / to;
  }

  private double counted(List<String> counters, int from, int days) {
    double sum = 0;
    for (String counter : counters) {
      sum += measured.count(index.counter(counter), from, days);
    }
    return sum;
  }

  private double tallySum(List<String> tallies, int from, int days) {
    return total(tallies, from, days, (name, day) -> tally(name).sum(day));
  }

  private double tallyMean(List<String> tallies, int from, int days) {
    double count = total(tallies, from, days, (name, day) -> tally(name).count(day));
    return quotient(tallySum(tallies, from, days), count);
  }

  private double hoursAHead(List<String> pools, int from, int days, OnDay area) {
    double heads = total(pools, from, days, (name, day) -> pool(name).mostHeads(day));
    return quotient(total(pools, from, days, area) / VirtualTime.HOUR_MS, heads);
  }

  private double waitMean(List<String> pools, int from, int days) {
    double sum = total(pools, from, days, (name, day) -> pool(name).waits().sum(day));
    double count = total(pools, from, days, (name, day) -> pool(name).waits().count(day));
    return quotient(sum, count);
  }

  private DailyLevel open(String caseName) {
    return measured.open(index.caseKind(caseName));
  }

  private DailyTally tally(String name) {
    return measured.tally(index.tally(name));
  }

  private StaffPool pool(String name) {
    return simulation.pool(index.pool(name));
  }
}
