package hms.esr.server.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A range of values with its labelled ones.
 *
 * @param title what is measured, with its unit
 * @param low the lowest value
 * @param high the highest value, over {@code low}
 * @param ticks the labelled values, ascending
 */
public record Axis(String title, double low, double high, List<Tick> ticks) {
  private static final int STEPS = 5;

  public Axis {
    ticks = List.copyOf(ticks);
  }

  /**
   * An axis that holds all of the values that are numbers, with ticks at 1, 2 or 5 times a power of
   * ten; it ends at ticks.
   */
  public static Axis around(String title, DoubleStream values) {
    double[] known = values.filter(Double::isFinite).toArray();
    double low = DoubleStream.of(known).min().orElse(0);
    double high = DoubleStream.of(known).max().orElse(1);
    if (high <= low) {
      high = low == 0 ? 1 : low + Math.abs(low) / 2;
    }
    double step = NiceStep.notUnder((high - low) / STEPS);
    long first = (long) Math.floor(low / step + 1e-9);
    long last = (long) Math.ceil(high / step - 1e-9);
    List<Tick> ticks = new ArrayList<>();
    for (long at = first; at <= last; at++) {
      ticks.add(new Tick(at * step, label(at, step)));
    }
    return new Axis(title, first * step, last * step, ticks);
  }

  /** The same axis with a sign before every label but 0, for differences. */
  public Axis signed() {
    List<Tick> signed = new ArrayList<>();
    for (Tick tick : ticks) {
      signed.add(tick.at() > 0 ? new Tick(tick.at(), "+" + tick.label()) : tick);
    }
    return new Axis(title, low, high, signed);
  }

  private static String label(long at, double step) {
    int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
    return new BigDecimal(at * step).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
