package hms.esr.kernel.proof;

import hms.esr.kernel.process.Expression;
import hms.esr.kernel.process.Program;
import hms.esr.kernel.process.Sampler;
import hms.esr.kernel.process.Step;
import hms.esr.kernel.process.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One class of customers of a single station: a Poisson stream, a service, and what the station
 * does with them.
 *
 * @param aDay mean arrivals a day
 * @param service minutes of service
 * @param priority lower first, where the station goes by priority
 * @param patience minutes until they give up; null: they do not
 * @param places in the station, waiting or served; who finds all taken is lost
 * @param ofWaits functions of the wait in minutes whose means are wanted too, at most 8
 */
record Customers(
    double aDay,
    Sampler service,
    double priority,
    @Nullable Sampler patience,
    int places,
    List<DoubleUnaryOperator> ofWaits) {
  static final int TALLIES_A_CLASS = 10;
  private static final int STREAMS_A_CLASS = 16;
  private static final int COUNTERS_A_CLASS = 2;

  /** Patient customers of one class, none of whom is lost. */
  static Customers of(double aDay, Sampler service) {
    return new Customers(aDay, service, 0, null, Integer.MAX_VALUE, List.of());
  }

  Customers withPriority(double newPriority) {
    return new Customers(aDay, service, newPriority, patience, places, ofWaits);
  }

  Customers withPatience(Sampler newPatience) {
    return new Customers(aDay, service, priority, newPatience, places, ofWaits);
  }

  Customers withPlaces(int newPlaces) {
    return new Customers(aDay, service, priority, patience, newPlaces, ofWaits);
  }

  Customers withMeansOf(List<DoubleUnaryOperator> functions) {
    return new Customers(aDay, service, priority, patience, places, functions);
  }

  /** The tally of waits of class {@code number}, whether they end in service or not: minutes. */
  static int waits(int number) {
    return TALLIES_A_CLASS * number;
  }

  /** The tally of whether a customer had to wait at all: 1 or 0. */
  static int delays(int number) {
    return TALLIES_A_CLASS * number + 1;
  }

  /** The tally of a function of the wait. */
  static int ofWaits(int number, int function) {
    return TALLIES_A_CLASS * number + 2 + function;
  }

  /** The counter of those who found no place. */
  static int lost(int number) {
    return COUNTERS_A_CLASS * number;
  }

  /** The counter of those who gave up. */
  static int reneged(int number) {
    return COUNTERS_A_CLASS * number + 1;
  }

  static int stream(int number) {
    return STREAMS_A_CLASS * number;
  }

  /** The steps of class {@code number}, at the pool 0. */
  Program program(int number) {
    Expression full = (s, c) -> s.pool(0).waiting() + s.pool(0).atWork() >= places ? 1 : 0;
    Expression minutes = (s, c) -> s.waitedMs(c) / 60_000.0;
    Expression waited = (s, c) -> s.waitedMs(c) > 0 ? 1 : 0;
    List<Step> steps = new ArrayList<>();
    int end = 6 + ofWaits.size();
    steps.add(new Steps.Branch(full, 5, 1));
    steps.add(
        new Steps.Serve(
            0, service, Expression.constant(priority), patience, stream(number) + 4, 2, 4));
    steps.add(new Steps.Observe(waits(number), minutes, 3));
    steps.add(new Steps.Observe(delays(number), waited, 6));
    steps.add(new Steps.Count(reneged(number), 2));
    steps.add(new Steps.Count(lost(number), end));
    for (DoubleUnaryOperator function : ofWaits) {
      Expression value = (s, c) -> function.applyAsDouble(minutes.value(s, c));
      steps.add(new Steps.Observe(ofWaits(number, steps.size() - 6), value, steps.size() + 1));
    }
    steps.add(new Steps.End());
    return new Program("class " + number, steps, List.of());
  }
}
