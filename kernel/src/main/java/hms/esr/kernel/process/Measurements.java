package hms.esr.kernel.process;

import hms.esr.kernel.statistics.DailyLevel;
import hms.esr.kernel.statistics.DailyTally;
import hms.esr.kernel.time.VirtualTime;

/** What a simulation has measured, day by day from its first one. */
public final class Measurements {
  private final long[][] counters;
  private final long[][] arrived;
  private final long[][] ended;
  private final DailyTally[] tallies;
  private final DailyLevel[] open;

  Measurements(Model model, int days) {
    counters = new long[model.counters()][days];
    int programs = model.programs().size();
    arrived = new long[programs][days];
    ended = new long[programs][days];
    open = new DailyLevel[programs];
    for (int program = 0; program < programs; program++) {
      open[program] = new DailyLevel(days);
    }
    tallies = new DailyTally[model.tallies().size()];
    for (int tally = 0; tally < tallies.length; tally++) {
      tallies[tally] = new DailyTally(days, model.tallies().get(tally).withQuantiles());
    }
  }

  void count(int counter, int day) {
    counters[counter][day]++;
  }

  void arrived(int program, long nowMs) {
    arrived[program][VirtualTime.day(nowMs)]++;
    open[program].add(nowMs, 1);
  }

  void ended(int program, long nowMs) {
    ended[program][VirtualTime.day(nowMs)]++;
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

  private static long sum(long[] daily, int day, int days) {
    long sum = 0;
    for (int i = day; i < day + days; i++) {
      sum += daily[i];
    }
    return sum;
  }
}
