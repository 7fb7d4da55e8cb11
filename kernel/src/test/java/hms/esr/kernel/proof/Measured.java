package hms.esr.kernel.proof;

import hms.esr.kernel.process.Simulation;
import hms.esr.kernel.statistics.DailyLevel;
import hms.esr.kernel.time.VirtualTime;
import java.util.Objects;

/** A finished replication, read over its measured days. */
record Measured(Simulation simulation, int from, int days) {
  /** The mean of a tally's values. */
  double mean(int tally) {
    return sum(tally) / values(tally);
  }

  /** How many values a tally has. */
  double values(int tally) {
    double count = 0;
    for (int day = from; day < from + days; day++) {
      count += simulation.measured().tally(tally).count(day);
    }
    return count;
  }

  private double sum(int tally) {
    double sum = 0;
    for (int day = from; day < from + days; day++) {
      sum += simulation.measured().tally(tally).sum(day);
    }
    return sum;
  }

  /** The value below which a share p of a tally's values lies. */
  double quantile(int tally, double p) {
    return Objects.requireNonNull(simulation.measured().tally(tally).sketch()).quantile(p);
  }

  /** How often a counter was counted. */
  double count(int counter) {
    return simulation.measured().count(counter, from, days);
  }

  /** Heads at work, on the average over time. */
  double busy(int pool) {
    return level(simulation.pool(pool).busy());
  }

  /** Length of the line, on the average over time. */
  double queue(int pool) {
    return level(simulation.pool(pool).queue());
  }

  /** Cases of a kind inside, on the average over time. */
  double inside(int program) {
    return level(simulation.measured().open(program));
  }

  private double level(DailyLevel level) {
    double area = 0;
    for (int day = from; day < from + days; day++) {
      area += level.area(day);
    }
    return area / days / VirtualTime.DAY_MS;
  }
}
