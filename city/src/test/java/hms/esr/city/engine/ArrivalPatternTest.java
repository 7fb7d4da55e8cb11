package hms.esr.city.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.city.engine.ProbeCity.Entry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Arrivals whose rate goes by hour, weekday and month, counted over a year and tested by chi-square
 * against the rates; a right city fails a test with a probability of 0.0005.
 */
class ArrivalPatternTest {
  private static final double SIGNIFICANCE = 0.0005;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final int DAYS = 364;
  private static final double A_DAY = 100;
  // By weekday, Monday first; by month, January first; by hour from 08 to 17.
  private static final double[] WEEKDAYS = {1, 1, 1.5, 1, 1, 0.4, 0.1};
  private static final double[] MONTHS = {1.4, 1, 1, 1, 1, 1, 0.5, 1, 1, 1, 1, 2};
  private static final double[] HOURS = {1, 2, 1, 1, 0.5, 1, 1, 1, 0, 3};

  @TempDir private Path folder;
  private List<Entry> log = List.of();

  @BeforeEach
  void runAYear() {
    log =
        new ProbeCity()
            .count("0")
            .steps("- row: { table: log, set: { what: COME, value: clock.day } }")
            .habits(
                """
                come:
                  title: Comes
                  case: probe
                  per_day: 100
                  hours: { from: "08:00", to: "18:00" }
                  hour_weights: { "09": 2, "12": 0.5, "16": 0, "17": 3 }
                  weekdays: { wed: 1.5, sat: 0.4, sun: 0.1 }
                  months: { jan: 1.4, jul: 0.5, dec: 2 }
                  source: assumed
                """)
            .log(folder, DAYS);
  }

  @Test
  void countsByWeekdayGoByTheirWeights() {
    double[] expected = new double[7];
    for (int day = 0; day < DAYS; day++) {
      expected[weekday(day)] += rate(day);
    }
    fits(expected, entry -> weekday((int) entry.at()));
  }

  @Test
  void countsByMonthGoByTheirWeights() {
    double[] expected = new double[12];
    for (int day = 0; day < DAYS; day++) {
      expected[month(day)] += rate(day);
    }
    fits(expected, entry -> month((int) entry.at()));
  }

  @Test
  void countsByHourGoByTheirWeightsAndNobodyComesWhereTheWeightIsNought() {
    double all = 0;
    for (int day = 0; day < DAYS; day++) {
      all += rate(day);
    }
    // Hour 16 has no weight and can be no cell of a chi-square test.
    double[] expected = new double[9];
    for (int hour = 0; hour < HOURS.length; hour++) {
      if (HOURS[hour] > 0) {
        expected[cell(hour)] = all * HOURS[hour] / sum(HOURS);
      }
    }
    for (Entry entry : log) {
      assertTrue(HOURS[(int) entry.hour() - 8] > 0, entry::toString);
    }
    fits(expected, entry -> cell((int) entry.hour() - 8));
  }

  @Test
  void theCountOfADayIsPoissons() {
    double all = 0;
    long[] counts = new long[DAYS];
    log.forEach(entry -> counts[(int) entry.at()]++);
    double dispersion = 0;
    double variance = 0;
    for (int day = 0; day < DAYS; day++) {
      all += rate(day);
      dispersion += (counts[day] - rate(day)) * (counts[day] - rate(day)) / rate(day);
      variance += 2 + 1 / rate(day);
    }
    assertEquals(all, log.size(), 3.5 * Math.sqrt(all));
    // Each day adds 1 on the average, with a variance of 2 + 1 / rate, where counts are Poisson's.
    assertEquals(DAYS, dispersion, 3.5 * Math.sqrt(variance));
  }

  private void fits(double[] expected, ToIntFunction<Entry> cell) {
    long[] observed = new long[expected.length];
    log.forEach(entry -> observed[cell.applyAsInt(entry)]++);
    double p = ChiSquareTest.withDefaults().test(expected, observed).getPValue();
    assertTrue(p > SIGNIFICANCE, () -> "p = " + p);
  }

  private static double rate(int day) {
    return A_DAY * WEEKDAYS[weekday(day)] * 7 / sum(WEEKDAYS) * MONTHS[month(day)];
  }

  private static int weekday(int day) {
    return FIRST.plusDays(day).getDayOfWeek().getValue() - 1;
  }

  private static int month(int day) {
    return FIRST.plusDays(day).getMonthValue() - 1;
  }

  private static int cell(int hour) {
    return hour < 8 ? hour : hour - 1;
  }

  private static double sum(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }
}
