package hms.esr.city.engine;

import hms.esr.city.blueprint.Measure;
import hms.esr.kernel.process.Measurements;
import hms.esr.kernel.process.Simulation;
import hms.esr.kernel.staff.StaffPool;
import hms.esr.kernel.statistics.QuantileSketch;
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
      case Measure.Quantile quantile -> {
        QuantileSketch all = new QuantileSketch();
        for (String tally : quantile.tallies()) {
          addSketch(all, measured.tally(index.tally(tally)).sketch());
        }
        yield all.quantile(quantile.p());
      }
      case Measure.WaitQuantile quantile -> {
        QuantileSketch all = new QuantileSketch();
        for (String pool : quantile.pools()) {
          addSketch(all, pool(pool).waits().sketch());
        }
        yield all.quantile(quantile.p());
      }
      default -> over(measure, from, days);
    };
  }

  private static void addSketch(QuantileSketch all, @Nullable QuantileSketch one) {
    if (one != null) {
      all.add(one);
    }
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
      case Measure.Level level -> {
        double area = 0;
        for (String kind : level.cases()) {
          for (int day = from; day < from + days; day++) {
            area += measured.open(index.caseKind(kind)).area(day);
          }
        }
        yield area / VirtualTime.DAY_MS / days;
      }
      case Measure.Load load -> hoursAHead(load.pools(), from, days, true);
      case Measure.Overtime overtime -> hoursAHead(overtime.pools(), from, days, false);
      case Measure.Utilisation utilisation -> {
        double busy = 0;
        double planned = 0;
        for (String name : utilisation.pools()) {
          for (int day = from; day < from + days; day++) {
            busy += pool(name).busy().area(day);
            planned += pool(name).planned().area(day);
          }
        }
        yield 100 * quotient(busy, planned);
      }
      case Measure.QueueLength queue -> {
        double area = 0;
        for (String name : queue.pools()) {
          for (int day = from; day < from + days; day++) {
            area += pool(name).queue().area(day);
          }
        }
        yield area / VirtualTime.DAY_MS / days;
      }
      case Measure.Wait wait -> waitMean(wait.pools(), from, days);
      case Measure.WaitQuantile quantile -> waitMean(quantile.pools(), from, days);
    };
  }

  private double counted(List<String> counters, int from, int days) {
    double sum = 0;
    for (String counter : counters) {
      sum += measured.count(index.counter(counter), from, days);
    }
    return sum;
  }

  private double tallySum(List<String> tallies, int from, int days) {
    double sum = 0;
    for (String tally : tallies) {
      for (int day = from; day < from + days; day++) {
        sum += measured.tally(index.tally(tally)).sum(day);
      }
    }
    return sum;
  }

  private double tallyMean(List<String> tallies, int from, int days) {
    double count = 0;
    for (String tally : tallies) {
      for (int day = from; day < from + days; day++) {
        count += measured.tally(index.tally(tally)).count(day);
      }
    }
    return quotient(tallySum(tallies, from, days), count);
  }

  private double hoursAHead(List<String> pools, int from, int days, boolean all) {
    double busy = 0;
    double heads = 0;
    for (String name : pools) {
      for (int day = from; day < from + days; day++) {
        StaffPool pool = pool(name);
        busy += all ? pool.busy().area(day) : pool.overtime().area(day);
        heads += pool.mostHeads(day);
      }
    }
    return quotient(busy / VirtualTime.HOUR_MS, heads);
  }

  /** Where there is nothing to divide by, as on a day off, nothing is measured. */
  private static double quotient(double of, double to) {
    return to == 0 ? Double.NaN : of / to;
  }

  private double waitMean(List<String> pools, int from, int days) {
    double sum = 0;
    double count = 0;
    for (String name : pools) {
      for (int day = from; day < from + days; day++) {
        sum += pool(name).waits().sum(day);
        count += pool(name).waits().count(day);
      }
    }
    return quotient(sum, count);
  }

  private StaffPool pool(String name) {
    return simulation.pool(index.pool(name));
  }
}
