package hms.esr.kernel.process;

import hms.esr.kernel.time.VirtualTime;
import java.util.List;

/** What a simulation has measured over its measured days, by the group of each case's citizen. */
final class GroupMeasurements {
  private final Grouping[] groupings;
  private final long[][] counts;
  private final double[][] tallySums;
  private final long[][] tallyCounts;
  private final long[][] waitSumsMs;
  private final long[][] waitCounts;

  GroupMeasurements(List<Grouping> groupings, int counters, int tallies, int pools) {
    this.groupings = groupings.toArray(new Grouping[0]);
    int number = this.groupings.length;
    counts = new long[number][];
    tallySums = new double[number][];
    tallyCounts = new long[number][];
    waitSumsMs = new long[number][];
    waitCounts = new long[number][];
    for (int grouping = 0; grouping < number; grouping++) {
      int groups = this.groupings[grouping].groups();
      counts[grouping] = new long[counters * groups];
      tallySums[grouping] = new double[tallies * groups];
      tallyCounts[grouping] = new long[tallies * groups];
      waitSumsMs[grouping] = new long[pools * groups];
      waitCounts[grouping] = new long[pools * groups];
    }
  }

  void count(int counter, int citizen) {
    for (int grouping = 0; grouping < groupings.length; grouping++) {
      counts[grouping][place(counter, grouping, groupings[grouping].of(citizen))]++;
    }
  }

  void observe(int tally, int citizen, double value) {
    for (int grouping = 0; grouping < groupings.length; grouping++) {
      int place = place(tally, grouping, groupings[grouping].of(citizen));
      tallySums[grouping][place] += value;
      tallyCounts[grouping][place]++;
    }
  }

  void waited(int pool, int citizen, long waitedMs) {
    for (int grouping = 0; grouping < groupings.length; grouping++) {
      int place = place(pool, grouping, groupings[grouping].of(citizen));
      waitSumsMs[grouping][place] += waitedMs;
      waitCounts[grouping][place]++;
    }
  }

  long count(int counter, int grouping, int group) {
    return counts[grouping][place(counter, grouping, group)];
  }

  double tallySum(int tally, int grouping, int group) {
    return tallySums[grouping][place(tally, grouping, group)];
  }

  long tallyCount(int tally, int grouping, int group) {
    return tallyCounts[grouping][place(tally, grouping, group)];
  }

  double waitSum(int pool, int grouping, int group) {
    return (double) waitSumsMs[grouping][place(pool, grouping, group)] / VirtualTime.MINUTE_MS;
  }

  long waitCount(int pool, int grouping, int group) {
    return waitCounts[grouping][place(pool, grouping, group)];
  }

  private int place(int of, int grouping, int group) {
    int groups = groupings[grouping].groups();
    if (group < 0 || group >= groups) {
      throw new IndexOutOfBoundsException(
          "Grouping '" + groupings[grouping].name() + "' has no group " + group + ".");
    }
    return of * groups + group;
  }
}
