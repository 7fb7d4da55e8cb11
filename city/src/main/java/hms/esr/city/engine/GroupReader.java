package hms.esr.city.engine;

import hms.esr.city.blueprint.Measure;
import hms.esr.kernel.process.Grouping;
import hms.esr.kernel.process.Measurements;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Reads one metric from a finished simulation for each group of citizens. */
final class GroupReader {
  private final Measurements measured;
  private final Index index;
  private final List<Grouping> groupings;
  private final int days;

  GroupReader(Measurements measured, Index index, List<Grouping> groupings, int days) {
    this.measured = measured;
    this.index = index;
    this.groupings = groupings;
    this.days = days;
  }

  /** One group of one grouping. */
  private record Group(int grouping, int group) {}

  /** Grouping by grouping; null for what has no citizens. */
  double @Nullable [] read(Measure measure) {
    return switch (measure) {
      case Measure.Count count -> each(group -> counted(count.counters(), group) / days);
      case Measure.Sum sum -> each(group -> tallySum(sum.tallies(), group) / days);
      case Measure.Mean mean -> each(group -> tallyMean(mean.tallies(), group));
      case Measure.Quantile quantile -> each(group -> tallyMean(quantile.tallies(), group));
      case Measure.Ratio ratio ->
          each(
              group ->
                  MetricReader.quotient(counted(ratio.of(), group), counted(ratio.to(), group))
                      * (ratio.percent() ? 100 : 1));
      case Measure.Wait wait -> each(group -> waitMean(wait.pools(), group));
      case Measure.WaitQuantile quantile -> each(group -> waitMean(quantile.pools(), group));
      case Measure.Level _,
          Measure.Load _,
          Measure.Utilisation _,
          Measure.Overtime _,
          Measure.QueueLength _ ->
          null;
    };
  }

  private double[] each(ToDoubleFunction<Group> value) {
    double[] values = new double[groupings.stream().mapToInt(Grouping::groups).sum()];
    int place = 0;
    for (int grouping = 0; grouping < groupings.size(); grouping++) {
      for (int group = 0; group < groupings.get(grouping).groups(); group++) {
        values[place++] = value.applyAsDouble(new Group(grouping, group));
      }
    }
    return values;
  }

  private double counted(List<String> counters, Group of) {
    double sum = 0;
    for (String counter : counters) {
      sum += measured.groupCount(index.counter(counter), of.grouping(), of.group());
    }
    return sum;
  }

  private double tallySum(List<String> tallies, Group of) {
    double sum = 0;
    for (String tally : tallies) {
      sum += measured.groupTallySum(index.tally(tally), of.grouping(), of.group());
    }
    return sum;
  }

  private double tallyMean(List<String> tallies, Group of) {
    double count = 0;
    for (String tally : tallies) {
      count += measured.groupTallyCount(index.tally(tally), of.grouping(), of.group());
    }
    return MetricReader.quotient(tallySum(tallies, of), count);
  }

  private double waitMean(List<String> pools, Group of) {
    double sum = 0;
    double count = 0;
    for (String pool : pools) {
      int number = index.pool(pool);
      sum += measured.groupWaitSum(number, of.grouping(), of.group());
      count += measured.groupWaitCount(number, of.grouping(), of.group());
    }
    return MetricReader.quotient(sum, count);
  }
}
