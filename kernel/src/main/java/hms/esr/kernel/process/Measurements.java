package hms.esr.kernel.process;

import hms.esr.kernel.statistics.DailyLevel;
import hms.esr.kernel.statistics.DailyTally;
import org.jspecify.annotations.Nullable;

/** What a simulation has measured, day by day from its first one. */
public final class Measurements {
  private final long[][] counters;
  private final long[][] arrived;
  private final long[][] ended;
  private final DailyTally[] tallies;
  private final DailyLevel[] open;
  private final @Nullable GroupMeasurements groups;

  Measurements(Model model, int days) {
    counters = new long[model.counters()][days];
    int programs = model.programs().size();
    arrived = new long[programs][days];
    ended = new long[programs][days];
    open = new DailyLevel[programs];
    for (int program = 0; program < programs; program++) {
      open[program] = new DailyLevel(days);
    }
    groups =
        model.groupings().isEmpty()
            ? null
            : new GroupMeasurements(
                model.groupings(), model.counters(), model.tallies().size(), model.pools().size());
    tallies = new DailyTally[model.tallies().size()];
    for (int tally = 0; tally < tallies.length; tally++) {
      tallies[tally] = new DailyTally(days, model.tallies().get(tally).withQuantiles());
    }
  }

  void count(int counter, int citizen, int day, boolean measured) {
    counters[counter][day]++;
    if (measured && groups != null) {
      groups.count(counter, citizen);
    }
  }

  void observe(int tally, int citizen, int day, double value, boolean measured) {
    tallies[tally].add(day, value, measured);
    if (measured && groups != null) {
      groups.observe(tally, citizen, value);
    }
  }

  /** A case has waited for a head of a pool who now starts on it; the pool keeps its own tally. */
  void waited(int pool, int citizen, long waitedMs, boolean measured) {
    if (measured && groups != null) {
      groups.waited(pool, citizen, waitedMs);
    }
  }

  void begins(int program, int day, long nowMs) {
    arrived[program][day]++;
    open[program].add(nowMs, 1);
  }

  void ends(int program, int day, long nowMs) {
    ended[program][day]++;
    open[program].add(nowMs, -1);
  }

  void settle(long endMs) {
    for (DailyLevel level : open) {
      level.settle(endMs);
    }
  }

  /** How often a counter was counted in so many days from this one. */
  public long count(int counter, int day, int days) {
    return sum(counters[counter], day, days);
  }

  /** Cases of a kind that arrived in so many days from this one. */
  public long arrived(int program, int day, int days) {
    return sum(arrived[program], day, days);
  }

  /** Cases of a kind that ended in so many days from this one. */
  public long ended(int program, int day, int days) {
    return sum(ended[program], day, days);
  }

  /** A tally. */
  public DailyTally tally(int tally) {
    return tallies[tally];
  }

  /** Cases of a kind inside, over time. */
  public DailyLevel open(int program) {
    return open[program];
  }

  /** How often a counter was counted for citizens of a group, over the measured days. */
  public long groupCount(int counter, int grouping, int group) {
    return groups().count(counter, grouping, group);
  }

  /** The sum of a tally's values for citizens of a group, over the measured days. */
  public double groupTallySum(int tally, int grouping, int group) {
    return groups().tallySum(tally, grouping, group);
  }

  /** How many values of a tally there were for citizens of a group, over the measured days. */
  public long groupTallyCount(int tally, int grouping, int group) {
    return groups().tallyCount(tally, grouping, group);
  }

  /** The waits of a group's citizens for a pool, in minutes, summed over the measured days. */
  public double groupWaitSum(int pool, int grouping, int group) {
    return groups().waitSum(pool, grouping, group);
  }

  /** How often a pool started to serve citizens of a group, over the measured days. */
  public long groupWaitCount(int pool, int grouping, int group) {
    return groups().waitCount(pool, grouping, group);
  }

  private GroupMeasurements groups() {
    if (groups == null) {
      throw new IllegalStateException(
          "The model has no groupings, so nothing was counted by group. Give it some.");
    }
    return groups;
  }

  private static long sum(long[] daily, int day, int days) {
    long sum = 0;
    for (int i = day; i < day + days; i++) {
      sum += daily[i];
    }
    return sum;
  }
}
